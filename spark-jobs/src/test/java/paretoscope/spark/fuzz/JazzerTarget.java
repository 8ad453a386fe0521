package paretoscope.spark.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Jazzer calls, in a Java machine of its own: the target that a property names. */
public final class JazzerTarget {
  static final String NAME = "paretoscope.fuzz.target";
  static final String RESULT = "paretoscope.fuzz.result";

  private static Watched watched;

  private JazzerTarget() {}

  /** Called once, before the first input; Jazzer goes by this name. */
  public static void fuzzerInitialize() {
    FuzzTarget target = Targets.named(System.getProperty(NAME));
    watched = new Watched(target);
    // loads what it takes, which is long with classes that are watched
    target.seeds().forEach(watched::read);
    Path result = Path.of(System.getProperty(RESULT));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(result)));
  }

  /** Jazzer goes by this name, too. */
  public static void fuzzerTestOneInput(byte[] input) {
    watched.read(input);
  }

  private static void write(Path result) {
    try {
      Files.writeString(result, watched.row());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
