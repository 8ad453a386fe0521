package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.spark.serialise.SparkKryo;

class SparkSettingsTest {
  private static SparkConf conf(String... settings) {
    SparkConf conf = new SparkConf(false);
    for (int i = 0; i < settings.length; i += 2) {
      conf.set(settings[i], settings[i + 1]);
    }
    return conf;
  }

  @Test
  void completesWhatTheUserLeftOut() {
    SparkConf conf = SparkSettings.complete(conf("spark.locality.wait", "3s"));
    assertThat(conf.get("spark.master")).isEqualTo("local[*]");
    assertThat(conf.get("spark.locality.wait")).isEqualTo("3s");
    assertThat(conf.get("spark.kryo.registrationRequired")).isEqualTo("true");
    assertThat(conf.get("spark.kryo.registrator")).isEqualTo(SparkKryo.class.getName());
  }

  @Test
  void keepsTheUsersOwnRegistratorBesideOurs() {
    SparkConf conf = SparkSettings.complete(conf("spark.kryo.registrator", "their.Registrator"));
    assertThat(conf.get("spark.kryo.registrator"))
        .isEqualTo(SparkKryo.class.getName() + ",their.Registrator");
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    SparkConf conf =
        conf(
            "spark.master", "local[2]",
            "spark.serializer", "org.apache.spark.serializer.JavaSerializer",
            "spark.task.cpus", "3",
            "spark.task.resource.gpu.amount", "1",
            "spark.api.mode", "connect");
    assertThatThrownBy(() -> SparkSettings.complete(conf))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll(
            "4 Spark settings are wrong", "JavaSerializer", "no task could ever", "GPU", "Connect");
  }

  @Test
  void saysWhichValuesAreNoNumbersOrSizes() {
    SparkConf conf =
        conf(
            "spark.task.cpus", "0",
            "spark.executor.cores", "many",
            "spark.executor.instances", "0",
            "spark.executor.memory", "2 GB",
            "spark.driver.memory", "2g");
    assertThat(SparkSettings.problems(conf))
        .containsExactlyInAnyOrder(
            "spark.task.cpus (0) must be a whole number >= 1.",
            "spark.executor.cores (many) must be a whole number >= 1.",
            "spark.executor.memory (2 GB) must be a size such as 900m or 8g.");
  }

  @Test
  void whatIsNoNumberHidesNothingElse() {
    SparkConf conf =
        conf(
            "spark.master", "yarn",
            "spark.serializer", "org.apache.spark.serializer.JavaSerializer",
            "spark.executor.instances", "many",
            "spark.executor.cores", "2",
            "spark.task.cpus", "3",
            "spark.executor.memory", "2 GB",
            "spark.task.resource.gpu.amount", "lots",
            "spark.executor.resource.gpu.amount", "1");
    assertThat(SparkSettings.problems(conf))
        .hasSize(6)
        .anyMatch(one -> one.startsWith("spark.executor.instances (many) must"))
        .anyMatch(one -> one.startsWith("spark.executor.memory (2 GB) must"))
        .anyMatch(one -> one.contains("JavaSerializer"))
        .anyMatch(one -> one.startsWith("spark.task.cpus (3) must be <= 2"))
        .anyMatch(one -> one.startsWith("spark.task.resource.gpu.amount (lots) must"))
        .anyMatch(one -> one.startsWith("spark.executor.resource.gpu.discoveryScript is missing"));
  }

  /** A guess at it would be a second complaint about one mistake. */
  @ParameterizedTest
  @CsvSource({
    "spark.executor.cores, spark.executor.instances, 2",
    "spark.cores.max, spark.executor.instances, 2",
    "spark.task.cpus, spark.executor.cores, 1",
  })
  void nothingIsSaidOfWhatHangsOnAWrongNumber(String wrong, String key, String value) {
    SparkConf conf = conf("spark.master", "yarn", "spark.task.cpus", "3", key, value);
    assertThat(SparkSettings.problems(conf.set(wrong, "some")))
        .containsExactly(wrong + " (some) must be a whole number >= 1.");
  }

  @Test
  void whatSparkWouldNotUnderstandOnceItNeedsItIsSaidBefore() {
    SparkConf conf =
        conf(
            "spark.master", "local[2]",
            "spark.task.maxFailures", "many",
            "spark.network.timeout", "abc",
            "spark.speculation", "maybe",
            "spark.kryoserializer.buffer", "big",
            "spark.ui.port", "high",
            "spark.io.compression.codec", "foo",
            "spark.local.dir", "/proc/nowhere");
    assertThat(SparkSettings.problems(conf))
        .hasSize(7)
        .noneMatch(one -> one.contains("SQLSTATE"))
        .anyMatch(one -> one.startsWith("spark.io.compression.codec (foo) must be one of lz4"))
        .anyMatch(one -> one.startsWith("spark.task.maxFailures (many) is not understood: The"))
        .anyMatch(one -> one.startsWith("spark.network.timeout (abc) is not understood"))
        .anyMatch(one -> one.startsWith("spark.local.dir (/proc/nowhere) must name folders"));
  }

  @Test
  void aTaskMustFitAnExecutor() {
    SparkConf conf =
        conf("spark.master", "spark://h:7077", "spark.executor.cores", "2", "spark.task.cpus", "3");
    assertThat(SparkSettings.problems(conf))
        .singleElement()
        .asString()
        .contains("spark.task.cpus (3) must be <= 2, the cores of an executor");
  }

  @ParameterizedTest
  @CsvSource({
    "local, 1, true",
    "'local[3]', 3, true",
    "'local[4,2]', 4, true",
    "'local-cluster[2,3,1024]', 6, false",
    "spark://h:7077, 0, false"
  })
  void countsSlots(String master, int slots, boolean local) {
    assertThat(SparkSettings.slots(conf("spark.master", master))).isEqualTo(slots);
    assertThat(SparkSettings.local(conf("spark.master", master))).isEqualTo(local);
  }

  private static List<String> simulated(String master, String home) {
    return SparkSettings.simulated(
        conf("spark.master", master, "spark.executor.memory", "1g"), home);
  }

  @Test
  void saysThatSparksTestOfAClusterNeedsAnInstallation(@TempDir Path home) throws IOException {
    String master = "local-cluster[2,1,1024]";
    assertThat(simulated(master, null))
        .singleElement()
        .asString()
        .contains(master, "SPARK_HOME is not set", "use local[N]");
    assertThat(simulated(master, home.toString()))
        .singleElement()
        .asString()
        .contains("SPARK_HOME (" + home + ") holds no folder jars");
    Files.createDirectories(home.resolve("jars"));
    assertThat(simulated(master, home.toString())).isEmpty();
    assertThat(simulated("local-cluster[2,1,640]", home.toString()))
        .singleElement()
        .asString()
        .contains("has 640 MiB for an executor, which asks for 1024", "spark.executor.memory=640m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-cluster[2,1]", "local-cluster[2,0,640]", "local-cluster[0,1,640]"})
  void refusesATestOfAClusterWithoutCores(String master) {
    assertThat(simulated(master, null))
        .singleElement()
        .asString()
        .contains("local-cluster[EXECUTORS,CORES,MIB]");
  }
}
