package paretoscope.spark.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.spark.testing.SparkHome;
import paretoscope.testing.SharedData;

/**
 * Jars of one version of Spark as an installation has them.
 *
 * @param home holds the folder jars
 */
record SparkInstallation(Path home) {
  /** The version that we build with: links to the jars that it brings and no others. */
  static synchronized SparkInstallation ours() {
    Path home = SparkHome.target().resolve("standalone-home");
    SparkHome.link(home, List.of(SparkHome.classPath().split(File.pathSeparator)));
    return new SparkInstallation(home);
  }

  /** Another version, by its minor: what {@code -Pminors} fetched. */
  static SparkInstallation minor(String minor) {
    return new SparkInstallation(
        SharedData.root().resolve("spark-jobs/services/target/spark-" + minor));
  }

  List<Path> jars() {
    try (Stream<Path> files = Files.list(home.resolve("jars"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What this version's spark-submit says to Java. */
  List<String> javaOptions() {
    Path launcher =
        jars().stream()
            .filter(jar -> jar.getFileName().toString().startsWith("spark-launcher"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no Spark in " + home));
    URL[] path = new URL[1];
    try {
      path[0] = launcher.toUri().toURL();
      try (URLClassLoader loader = new URLClassLoader(path, null)) {
        Class<?> options = loader.loadClass("org.apache.spark.launcher.JavaModuleOptions");
        String words = (String) options.getMethod("defaultModuleOptions").invoke(null);
        return Arrays.asList(words.strip().split("\\s+"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
