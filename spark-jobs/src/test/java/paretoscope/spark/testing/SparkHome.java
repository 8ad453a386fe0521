package paretoscope.spark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.testing.SharedData;

/** What stands in for a Spark installation, and the jar that users submit to it. */
public final class SparkHome {
  private SparkHome() {}

  /** Makes a folder look like an installation, with links to jars; other paths are passed over. */
  public static void link(Path home, List<String> paths) {
    try {
      Path jars = Files.createDirectories(home.resolve("jars"));
      Files.writeString(home.resolve("RELEASE"), "");
      for (String path : paths) {
        Path jar = Path.of(path);
        Path link = jars.resolve(jar.getFileName());
        if (path.endsWith(".jar") && Files.notExists(link)) {
          Files.deleteIfExists(link); // may dangle
          Files.createSymbolicLink(link, jar);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the build puts things. */
  public static Path target() {
    return SharedData.root().resolve("spark-jobs/target");
  }

  /** The jar that users get. */
  public static Path shippedJar() {
    try (Stream<Path> files = Files.list(target())) {
      return files
          .filter(f -> f.getFileName().toString().matches("paretoscope-spark-jobs-.*\\.jar"))
          .filter(f -> !f.getFileName().toString().contains("-sources"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no jar in " + target()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jars that Spark brings, as a class path. */
  public static String classPath() {
    try {
      return Files.readString(target().resolve("spark.classpath")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
