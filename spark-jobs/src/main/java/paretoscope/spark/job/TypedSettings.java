package paretoscope.spark.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.internal.config.Kryo$;
import org.apache.spark.internal.config.Network$;
import org.apache.spark.internal.config.UI$;
import org.apache.spark.internal.config.package$;
import scala.Tuple2;

/** What Spark knows of its settings: which are numbers, times, sizes, yes or no. */
final class TypedSettings {
  private static final String CODEC = "spark.io.compression.codec";
  private static final List<String> CODECS = List.of("lz4", "lzf", "snappy", "zstd");
  private static final String LOCAL_FOLDERS = "spark.local.dir";

  static {
    // settings are known once the objects that hold them are loaded
    List.of(package$.MODULE$, Network$.MODULE$, UI$.MODULE$, Kryo$.MODULE$);
  }

  private TypedSettings() {}

  /** What to say of values that Spark would not understand once it needs them, by key. */
  static Map<String, String> unreadable(SparkConf conf) {
    Map<String, String> problems = new TreeMap<>();
    for (Tuple2<String, String> setting : conf.getAll()) {
      ConfigEntry<?> entry = ConfigEntry.findEntry(setting._1());
      if (entry == null) {
        continue;
      }
      try {
        conf.get(entry);
      } catch (RuntimeException e) {
        String said = inWords(String.valueOf(e.getMessage()));
        boolean secret = PlannedSettings.SECRET.matcher(setting._1()).find();
        problems.put(
            setting._1(),
            secret
                ? setting._1() + " has a value that Spark does not understand."
                : "%s (%s) is not understood: %s".formatted(setting._1(), setting._2(), said));
      }
    }
    String codec = conf.get(CODEC, "zstd");
    if (!codec.contains(".") && !CODECS.contains(codec.toLowerCase(Locale.ROOT))) {
      problems.put(
          CODEC, "%s (%s) must be one of %s.".formatted(CODEC, codec, String.join(", ", CODECS)));
    }
    return problems;
  }

  /** What Spark says without its names of errors. */
  static String inWords(String message) {
    return message
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^\\[[A-Z_.]+] ", "")
        .replaceFirst(" SQLSTATE: \\w+$", "");
  }

  /** A folder that Spark is to work in and cannot: it would end the program without a word. */
  static Optional<String> unwritable(SparkConf conf) {
    String folders =
        Optional.ofNullable(System.getenv("SPARK_LOCAL_DIRS")).orElse(conf.get(LOCAL_FOLDERS, ""));
    for (String folder : folders.split(",")) {
      if (!folder.isBlank() && !writable(Path.of(folder.strip()))) {
        return Optional.of(
            "%s (%s) must name folders that can be written; name others, or leave it out."
                .formatted(LOCAL_FOLDERS, folder.strip()));
      }
    }
    return Optional.empty();
  }

  private static boolean writable(Path folder) {
    Path there = folder.toAbsolutePath();
    try {
      boolean made = !Files.exists(there);
      Files.createDirectories(there);
      Files.delete(Files.createTempFile(there, "paretoscope", ""));
      if (made) {
        Files.delete(there);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
