package paretoscope.spark.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import paretoscope.spark.job.CommandLineRun;

/** A command typed in a test, and what it said. */
public final class Typed {
  private final ByteArrayOutputStream results = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  /** Runs the command in this Java machine. */
  public int run(String... args) {
    results.reset();
    messages.reset();
    PrintStream out = new PrintStream(results, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
    return CommandLineRun.of(out, err).execute(args);
  }

  public String results() {
    return results.toString(StandardCharsets.UTF_8);
  }

  public String messages() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
