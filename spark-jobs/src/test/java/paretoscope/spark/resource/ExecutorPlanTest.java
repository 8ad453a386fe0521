package paretoscope.spark.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class ExecutorPlanTest {
  private static ExecutorPlan plan(String master, String... settings) {
    SparkConf conf = new SparkConf(false).set("spark.master", master);
    for (int i = 0; i < settings.length; i += 2) {
      conf.set(settings[i], settings[i + 1]);
    }
    return ExecutorPlan.of(conf);
  }

  @Test
  void tasksAtOnceAreThoseThatHaveACoreAndAGpu() {
    String[] settings = {
      "spark.executor.cores", "8",
      "spark.task.cpus", "2",
      "spark.executor.memory", "4g",
      "spark.executor.resource.gpu.amount", "1",
      "spark.task.resource.gpu.amount", "0.25"
    };
    ExecutorPlan plan = plan("k8s://https://host", settings);
    assertThat(plan.slots()).hasValue(4);
    assertThat(plan.warnings()).isEmpty();
    assertThat(plan.said())
        .isEqualTo(
            "each with 8 cores, 1 GPU (0.25 of one for a task), 4.0 GiB of heap: 4 tasks at once,"
                + " 1024 MiB of heap for each");
  }

  @Test
  void coresThatWaitForGpusAreNamed() {
    ExecutorPlan plan =
        plan(
            "yarn",
            "spark.executor.cores",
            "8",
            "spark.executor.resource.gpu.amount",
            "2",
            "spark.task.resource.gpu.amount",
            "1");
    assertThat(plan.slots()).hasValue(2);
    assertThat(plan.warnings())
        .containsExactly(
            "6 of 8 task slots wait for a GPU that others have; spark.task.resource.gpu.amount=0.25"
                + " lets all share");
  }

  @Test
  void aWorkerThatGivesAllCoresTellsNoNumber() {
    ExecutorPlan plan =
        plan(
            "spark://host:7077",
            "spark.executor.resource.gpu.amount",
            "1",
            "spark.task.resource.gpu.amount",
            "1");
    assertThat(plan.slots()).isEmpty();
    assertThat(plan.said()).isEqualTo("each with all cores of its worker, 1 GPU, 1.0 GiB of heap");
    assertThat(plan.warnings())
        .singleElement()
        .asString()
        .startsWith("spark.executor.cores is not");
  }

  @Test
  void executorsOfYarnHaveOneCoreUnlessMoreAreAskedFor() {
    assertThat(plan("yarn").slots()).hasValue(1);
    assertThat(plan("local-cluster[2, 3, 640]").slots()).hasValue(3);
  }
}
