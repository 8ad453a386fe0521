package paretoscope.spark.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpuPlanTest {
  private static SparkConf conf(String master, String... settings) {
    SparkConf conf = new SparkConf(false).setMaster(master);
    for (int i = 0; i < settings.length; i += 2) {
      conf.set(settings[i], settings[i + 1]);
    }
    return conf;
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "local[*]", "local[4]", "local[2,3]"})
  void localModeWouldWaitForEverSoItIsRefused(String master) {
    assertThat(GpuPlan.problems(conf(master, GpuPlan.TASK, "1")))
        .singleElement()
        .asString()
        .contains(GpuPlan.TASK, master, "cluster master");
    assertThat(GpuPlan.problems(conf(master, GpuPlan.TASK, "0"))).isEmpty();
    assertThat(GpuPlan.problems(conf(master))).isEmpty();
  }

  @Test
  void readsAmounts() {
    GpuPlan plan = GpuPlan.of(conf("spark://h:7077", GpuPlan.EXECUTOR, "2", GpuPlan.TASK, "0.5"));
    assertThat(plan).isEqualTo(new GpuPlan(2, 0.5));
    assertThat(plan.wanted()).isTrue();
  }

  @Test
  void namesEveryProblemOfACluster() {
    String master = "local-cluster[1,4,1024]";
    assertThat(GpuPlan.problems(conf(master, GpuPlan.TASK, "1")))
        .singleElement()
        .asString()
        .contains("asks for more");
    assertThat(GpuPlan.problems(conf(master, GpuPlan.EXECUTOR, "1")))
        .singleElement()
        .asString()
        .contains("no task asks");
    assertThat(GpuPlan.problems(conf(master, GpuPlan.EXECUTOR, "many", GpuPlan.TASK, "-1")))
        .hasSize(2);
    assertThat(
            GpuPlan.problems(
                conf(
                    master,
                    GpuPlan.EXECUTOR,
                    "2",
                    GpuPlan.TASK,
                    "0.25",
                    "spark.executor.cores",
                    "4")))
        .singleElement()
        .asString()
        .contains("crowd", "0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0.5, ''", // two on the first, one on the second
    "5, 0.333333, ''",
    "5, 0.25, crowd 4 of 5 tasks on the first of 2 GPUs; set it to 0.333333",
    "1, 1, gives more GPUs than an executor has tasks at once (1); set it to 1.",
  })
  void tasksSpreadOverTwoGpus(String cores, String share, String problem) {
    String[] settings = {GpuPlan.EXECUTOR, "2", GpuPlan.TASK, share, "spark.executor.cores", cores};
    assertThat(String.join("", GpuPlan.problems(conf("spark://h:7077", settings))))
        .contains(problem)
        .matches(said -> said.isEmpty() == problem.isEmpty());
  }

  @Test
  void namesWhatKubernetesAndYarnMustBeTold() {
    String[] amounts = {GpuPlan.EXECUTOR, "1", GpuPlan.TASK, "1"};
    assertThat(GpuPlan.problems(conf("spark://h:7077", amounts))).isEmpty();
    assertThat(GpuPlan.problems(conf("yarn", amounts)))
        .singleElement()
        .asString()
        .contains(GpuPlan.SCRIPT);
    SparkConf kubernetes = conf("k8s://https://h:6443", amounts);
    assertThat(GpuPlan.problems(kubernetes)).hasSize(2).anyMatch(p -> p.contains("nvidia.com"));
    kubernetes.set(GpuPlan.VENDOR, "nvidia.com").set(GpuPlan.SCRIPT, "/s.sh");
    assertThat(GpuPlan.problems(kubernetes)).isEmpty();
  }

  @Test
  void aScriptWithoutAnAmountIsNamed() {
    assertThat(GpuPlan.problems(conf("local[2]", GpuPlan.SCRIPT, "/s.sh")))
        .singleElement()
        .asString()
        .contains(GpuPlan.SCRIPT, GpuPlan.EXECUTOR);
  }
}
