package paretoscope.spark.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static ExecutorPlan twoGpus(int cores, String share) {
    return plan(
        "spark://h:7077",
        "spark.executor.cores",
        "" + cores,
        "spark.executor.resource.gpu.amount",
        "2",
        "spark.task.resource.gpu.amount",
        share);
  }

  /** Spark lays a share on one GPU: 0.4 goes twice into each of two, not five times into both. */
  @ParameterizedTest
  @CsvSource({"5, 0.4, 4, 0.333333", "5, 1, 2, 0.333333", "3, 1, 2, 0.5", "3, 0.667, 2, 0.5"})
  void aShareLiesOnOneGpu(int cores, String share, int slots, String better) {
    assertThat(twoGpus(cores, share).slots()).hasValue(slots);
    assertThat(twoGpus(cores, share).warnings())
        .containsExactly(
            "%d of %d task slots wait for a GPU that others have;".formatted(cores - slots, cores)
                + " spark.task.resource.gpu.amount=%s lets all share".formatted(better));
    assertThat(twoGpus(cores, better).slots()).hasValue(cores);
    assertThat(twoGpus(cores, better).warnings()).isEmpty();
  }

  @Test
  void theShareThatIsAdvisedSufficesForAllTasks() {
    for (int gpus = 1; gpus <= 8; gpus++) {
      for (int tasks = gpus; tasks <= 256; tasks++) {
        String share = GpuPlan.share(gpus, tasks);
        assertThat(new GpuPlan(gpus, Double.parseDouble(share)).tasksAtOnce())
            .as("%d tasks on %d GPUs, %s each", tasks, gpus, share)
            .isBetween(tasks, tasks + gpus - 1);
        assertThat(share).matches("1|0\\.(5|[0-4][0-9]*)");
      }
    }
  }

  @Test
  void wholeGpusPerTaskAreCountedWhole() {
    assertThat(new GpuPlan(4, 2).tasksAtOnce()).isEqualTo(2);
    assertThat(new GpuPlan(5, 2).tasksAtOnce()).isEqualTo(2);
    assertThat(new GpuPlan(4, 1).tasksAtOnce()).isEqualTo(4);
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
