package paretoscope.spark.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskCoresTest {
  private static final int PROCESSORS = 16;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "local 1",
        "local[*] 16",
        "local[3] 3",
        "local[2,4] 2",
        "local[40] 16",
        "local-cluster[8,2,1024] 2",
        "yarn 1",
        "k8s://https://h:443 1",
        "spark://h:7077 16"
      })
  void followsTheMaster(String master, int cores) {
    assertThat(TaskCores.of(new SparkConf(false).setMaster(master), PROCESSORS)).isEqualTo(cores);
  }

  @Test
  void followsTheSettingsOfExecutors() {
    for (String master : new String[] {"yarn", "k8s://h", "spark://h:7077"}) {
      SparkConf conf = new SparkConf(false).setMaster(master).set("spark.executor.cores", "5");
      assertThat(TaskCores.of(conf, PROCESSORS)).isEqualTo(5);
      assertThat(TaskCores.of(conf, 4)).as("never more than there are").isEqualTo(4);
    }
    SparkConf few = new SparkConf(false).setMaster("spark://h:7077").set("spark.cores.max", "6");
    assertThat(TaskCores.of(few, PROCESSORS)).isEqualTo(6);
  }
}
