package paretoscope.spark.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
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
  static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

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

  /** Java that soon ends, with what Spark wants of it and the class path of an installation. */
  List<String> java(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions());
    command.addAll(QUICK_TO_START);
    command.addAll(options);
    command.addAll(List.of("-cp", home + "/conf/" + File.pathSeparator + home + "/jars/*"));
    return command;
  }

  /** A process of this installation at an address. */
  ProcessBuilder process(List<String> command, String address) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", address);
    return builder;
  }

  /**
   * Options with which Java takes classes from a file instead of from jars: half of what a small
   * job costs is their loading. The file is made by a small job once and again for other jars; Java
   * passes over one that does not fit.
   */
  synchronized List<String> storedClasses() {
    Path stored = home.resolve("classes-" + Runtime.version() + ".jsa");
    try {
      if (Files.notExists(stored) || older(stored)) {
        Files.deleteIfExists(stored);
        store(stored);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return List.of("-XX:SharedArchiveFile=" + stored, "-Xshare:auto", "-Xlog:disable");
  }

  private boolean older(Path stored) throws IOException {
    FileTime made = Files.getLastModifiedTime(stored);
    for (Path jar : jars()) {
      if (Files.getLastModifiedTime(jar).compareTo(made) > 0) {
        return true;
      }
    }
    return false;
  }

  private void store(Path stored) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("paretoscope-classes");
    Path draft = stored.resolveSibling(stored.getFileName() + ".draft");
    List<String> command = java(List.of("-XX:ArchiveClassesAtExit=" + draft));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local[2]"));
    command.addAll(List.of("--class", "paretoscope.spark.Main"));
    command.addAll(List.of(SparkHome.shippedJar().toString(), "demo", "--out"));
    command.add(scratch.resolve("demo").toString());
    command.addAll(List.of("--set", "optimiser.population=4", "--set", "optimiser.generations=1"));
    ProcessBuilder job = process(command, "127.0.0.1");
    job.redirectOutput(scratch.resolve("said").toFile());
    if (job.start().waitFor() == 0) {
      Files.move(draft, stored);
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
