package paretoscope.spark.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Jazzer calls, in a Java machine of its own: the target that a property names. */
public final class JazzerTarget {
  static final String NAME = "paretoscope.fuzz.target";
  static final String RESULT = "paretoscope.fuzz.result";

  private static final Watched WATCHED = new Watched(Targets.named(System.getProperty(NAME)));

  static {
    Path result = Path.of(System.getProperty(RESULT));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(result)));
  }

  private JazzerTarget() {}

  /** Jazzer goes by this name. */
  public static void fuzzerTestOneInput(byte[] input) {
    WATCHED.read(input);
  }

  private static void write(Path result) {
    try {
      Files.writeString(result, WATCHED.row());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
