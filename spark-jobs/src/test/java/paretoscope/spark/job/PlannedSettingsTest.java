package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.config.EffectiveSettings.Setting;

class PlannedSettingsTest {
  @TempDir Path folder;

  private static Map<String, Setting> settings(SparkConf given, SubmitLine line) {
    return PlannedSettings.spark(given, line).stream()
        .collect(Collectors.toMap(Setting::path, setting -> setting));
  }

  private static SubmitLine line(Map<String, String> environment, String words) {
    return SubmitLine.of(List.of(words.split(" ")), environment);
  }

  @Test
  void eachSettingNamesItsSource() throws IOException {
    Path file =
        Files.writeString(folder.resolve("own.properties"), "spark.files=a\nspark.ui.port=1");
    SparkConf given =
        new SparkConf(false)
            .set("spark.master", "local[2]")
            .set("spark.ui.port", "1")
            .set("spark.files", "b")
            .set("spark.locality.wait", "3s")
            .set("spark.app.name", "x");
    String words =
        "org.apache.spark.deploy.SparkSubmit --master=local[2] --properties-file "
            + file
            + " --files b -c spark.locality.wait=3s spark-internal search --set a=b";
    Map<String, Setting> settings = settings(given, line(Map.of(), words));
    assertThat(settings.get("spark.master").source()).isEqualTo("command line");
    assertThat(settings.get("spark.files").source()).isEqualTo("command line");
    assertThat(settings.get("spark.locality.wait").source()).isEqualTo("command line");
    assertThat(settings.get("spark.ui.port").source()).isEqualTo(file.toString());
    assertThat(settings.get("spark.app.name").source()).isEqualTo("spark-submit");
    assertThat(settings.get("spark.scheduler.mode").source()).isEqualTo("suggested by us");
    assertThat(settings.get("spark.serializer").source()).isEqualTo("needed by the jobs");
  }

  @Test
  void defaultsOfAnInstallationCountWhereNoFileIsNamed() throws IOException {
    Path defaults = Files.createDirectory(folder.resolve("conf")).resolve("spark-defaults.conf");
    Files.writeString(defaults, "spark.ui.port 4041");
    SparkConf given = new SparkConf(false).set("spark.ui.port", "4041");
    Map<String, String> home = Map.of("SPARK_HOME", folder.toString());
    assertThat(settings(given, line(home, "SparkSubmit")).get("spark.ui.port").source())
        .isEqualTo(defaults.toString());
    String other = "SparkSubmit --properties-file " + folder.resolve("none");
    assertThat(settings(given, line(home, other)).get("spark.ui.port").source())
        .isEqualTo("spark-submit");
  }

  /** Several names, so that no order of theirs happens to be the right one for all. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "own.properties"})
  void aNamedFileWinsOverTheDefaultsThatAreReadToo(String name) throws IOException {
    Path defaults = Files.createDirectory(folder.resolve("conf")).resolve("spark-defaults.conf");
    Files.writeString(defaults, "spark.ui.port 4041\nspark.files=a");
    Path first = Files.writeString(folder.resolve(name + "1"), "spark.files=a");
    Path own = Files.writeString(folder.resolve(name), "spark.ui.port=4042");
    SparkConf given = new SparkConf(false).set("spark.ui.port", "4042").set("spark.files", "a");
    String words =
        "SparkSubmit --load-spark-defaults --properties-file %s --properties-file %s"
            .formatted(first, own);
    Map<String, Setting> settings =
        settings(given, line(Map.of("SPARK_HOME", folder.toString()), words));
    assertThat(settings.get("spark.ui.port").source()).isEqualTo(own.toString());
    // of two files that are named Spark reads the second only
    assertThat(settings.get("spark.files").source()).isEqualTo(defaults.toString());
  }

  @Test
  void aFileOfTheWorkingFolderIsNotSparks() throws IOException {
    Path here = Path.of("spark-defaults.conf");
    assertThat(here).doesNotExist();
    Files.writeString(here, "spark.ui.port 4041");
    try {
      SparkConf given = new SparkConf(false).set("spark.ui.port", "4041");
      assertThat(settings(given, line(Map.of(), "SparkSubmit")).get("spark.ui.port").source())
          .isEqualTo("spark-submit");
    } finally {
      Files.delete(here);
    }
  }

  @Test
  void secretsAreNotShown() {
    SparkConf given =
        new SparkConf(false)
            .set("spark.executorEnv.OPENAI_API_KEY", "abc1")
            .set("spark.hadoop.fs.s3a.secret.key", "abc2")
            .set("spark.executor.extraJavaOptions", "-Dmy.password=abc3")
            .set("spark.ui.proxyBase", "https://me:abc4@host")
            .set("spark.ui.port", "4041");
    Map<String, Setting> settings = settings(given, line(Map.of(), "SparkSubmit"));
    assertThat(settings.values()).noneMatch(setting -> setting.value().contains("abc"));
    assertThat(settings.get("spark.ui.port").value()).isEqualTo("4041");
  }
}
