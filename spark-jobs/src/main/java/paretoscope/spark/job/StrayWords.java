package paretoscope.spark.job;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where others than this program print of their own accord: Scala, for instance, prints the stack
 * of whatever Spark's threads still answer while it stops. That belongs into the log, line by line,
 * not between the messages that people read.
 */
public final class StrayWords extends OutputStream {
  private static final Logger LOG = LoggerFactory.getLogger(StrayWords.class);

  private final Consumer<String> log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean logging;

  StrayWords(Consumer<String> log) {
    this.log = log;
  }

  /** Sends to the log from now on what is printed as an error; returns where it went before. */
  public static PrintStream toLog() {
    PrintStream before = System.err;
    System.setErr(new PrintStream(new StrayWords(LOG::warn), true, StandardCharsets.UTF_8));
    return before;
  }

  @Override
  public synchronized void write(int one) {
    if (logging) {
      return; // the log itself complains, for instance of a full disk
    }
    if (one != '\n') {
      line.write(one);
      return;
    }
    String whole = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    logging = true;
    try {
      log.accept(whole);
    } finally {
      logging = false;
    }
  }
}
