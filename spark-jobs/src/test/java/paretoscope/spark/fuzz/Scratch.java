package paretoscope.spark.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for readers that read files; it goes when the Java machine ends. */
public final class Scratch {
  private static final Path ROOT = made();

  private Scratch() {}

  private static Path made() {
    try {
      Path memory = Path.of("/dev/shm");
      Path root =
          Files.isWritable(memory)
              ? Files.createTempDirectory(memory, "paretoscope-fuzz-")
              : Files.createTempDirectory("paretoscope-fuzz-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new folder of this name. */
  public static Path folder(String name) {
    try {
      return Files.createDirectories(ROOT.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
