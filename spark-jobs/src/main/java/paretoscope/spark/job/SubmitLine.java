package paretoscope.spark.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Where Spark's settings come from, as far as the words show with which spark-submit was started:
 * Spark itself forgets it.
 *
 * @param typed keys of settings given on the command line
 * @param files properties files, the one that wins first
 */
record SubmitLine(Set<String> typed, List<Settings> files) {
  /**
   * A properties file.
   *
   * @param keys of the settings that it holds
   */
  record Settings(String file, Set<String> keys) {
    Settings {
      keys = Set.copyOf(keys);
    }
  }

  SubmitLine {
    typed = Set.copyOf(typed);
    files = List.copyOf(files);
  }

  /** Options of spark-submit and the settings that they are short for. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("--master", "spark.master"),
          Map.entry("--deploy-mode", "spark.submit.deployMode"),
          Map.entry("--name", "spark.app.name"),
          Map.entry("--jars", "spark.jars"),
          Map.entry("--packages", "spark.jars.packages"),
          Map.entry("--exclude-packages", "spark.jars.excludes"),
          Map.entry("--repositories", "spark.jars.repositories"),
          Map.entry("--files", "spark.files"),
          Map.entry("--archives", "spark.archives"),
          Map.entry("--driver-memory", "spark.driver.memory"),
          Map.entry("--driver-cores", "spark.driver.cores"),
          Map.entry("--driver-java-options", "spark.driver.extraJavaOptions"),
          Map.entry("--driver-library-path", "spark.driver.extraLibraryPath"),
          Map.entry("--driver-class-path", "spark.driver.extraClassPath"),
          Map.entry("--executor-memory", "spark.executor.memory"),
          Map.entry("--executor-cores", "spark.executor.cores"),
          Map.entry("--total-executor-cores", "spark.cores.max"),
          Map.entry("--num-executors", "spark.executor.instances"),
          Map.entry("--queue", "spark.yarn.queue"));

  /** The words of this Java machine. */
  static SubmitLine ofThisProgram() {
    String words = System.getProperty("sun.java.command", "");
    return of(List.of(words.split("\\s+")), System.getenv());
  }

  /**
   * Reads the words; those of the job mean nothing here and are passed over.
   *
   * @param environment tells where the file is that counts if none is named
   */
  static SubmitLine of(List<String> words, Map<String, String> environment) {
    Set<String> typed = new HashSet<>();
    Optional<Path> named = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      String[] parts = words.get(i).split("=", 2);
      boolean joined = parts.length == 2 && parts[0].startsWith("--");
      String option = joined ? parts[0] : words.get(i);
      String value = joined ? parts[1] : i + 1 < words.size() ? words.get(i + 1) : "";
      if (SHORT.containsKey(option)) {
        typed.add(SHORT.get(option));
      } else if (option.equals("--conf") || option.equals("-c")) {
        typed.add(value.split("=", 2)[0]);
      } else if (option.equals("--properties-file")) {
        named = Optional.of(Path.of(value));
      }
    }
    List<Path> files = new ArrayList<>();
    named.ifPresent(files::add);
    if (files.isEmpty() || words.contains("--load-spark-defaults")) {
      defaults(environment).ifPresent(files::add);
    }
    return new SubmitLine(
        typed, files.stream().map(file -> new Settings(file.toString(), keys(file))).toList());
  }

  private static Optional<Path> defaults(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("SPARK_CONF_DIR"))
        .or(() -> Optional.ofNullable(environment.get("SPARK_HOME")).map(home -> home + "/conf"))
        .map(folder -> Path.of(folder, "spark-defaults.conf"))
        .filter(Files::isRegularFile);
  }

  private static Set<String> keys(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return Set.of(); // Spark has read it, or has said what is wrong
    }
    return properties.stringPropertyNames();
  }

  /** Where a setting that Spark was given comes from. */
  String source(String key) {
    if (typed.contains(key)) {
      return "command line";
    }
    return files.stream()
        .filter(file -> file.keys().contains(key))
        .map(Settings::file)
        .findFirst()
        .orElse("spark-submit");
  }
}
