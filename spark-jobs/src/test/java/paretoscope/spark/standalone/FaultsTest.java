package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.random.RandomStream;

/**
 * What clusters do to jobs, at moments drawn from a seed. However it ends, the tables are those of
 * a calm run.
 */
@Tag("standalone")
class FaultsTest {
  private static final int GENERATIONS = 12;

  @TempDir static Path folder;
  private static StandaloneCluster cluster;
  private static ClusterJobs jobs;

  @BeforeAll
  static void start() {
    jobs = CalmRuns.get().jobs();
    cluster = new StandaloneCluster(folder, 2);
  }

  @AfterEach
  void restore() {
    cluster.restore();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private void killOneExecutor(RandomStream random) {
    List<ProcessHandle> executors = cluster.executors();
    executors.get(random.below(executors.size())).destroyForcibly();
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void anExecutorDiesInMidGeneration(long seed) {
    RandomStream random = Repetition.chance("executor", seed);
    SubmittedJob job = cluster.submit(Repetition.ONE_CORE, jobs.search("executor-" + seed));
    job.await("generation " + (1 + random.below(GENERATIONS - 4)) + "/");
    StandaloneCluster.sleep(random.below(200));
    killOneExecutor(random);
    assertThat(job.tables()).isEqualTo(CalmRuns.get().searched());
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void anExecutorDiesInMidEpisode(long seed) {
    RandomStream random = Repetition.chance("episode", seed);
    SubmittedJob job =
        cluster.submit(Repetition.ONE_CORE, jobs.episodes(CalmRuns.WORLDS, "episode-" + seed));
    job.await("episodes ");
    StandaloneCluster.sleep(random.below(500));
    killOneExecutor(random);
    assertThat(job.tables()).isEqualTo(CalmRuns.get().played());
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void aWorkerDiesAndAnotherJoins(long seed) {
    RandomStream random = Repetition.chance("worker", seed);
    SubmittedJob job = cluster.submit(Repetition.ONE_CORE, jobs.search("worker-" + seed));
    job.await("generation " + (1 + random.below(GENERATIONS - 4)) + "/");
    cluster.killWorker(random.below(2));
    cluster.addWorker();
    assertThat(job.tables()).isEqualTo(CalmRuns.get().searched());
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void theDriverDiesAndItsRunIsResumed(long seed) {
    RandomStream random = Repetition.chance("driver", seed);
    SubmittedJob job = cluster.submit(Repetition.ONE_CORE, jobs.search("driver-" + seed));
    job.await("generation " + (1 + random.below(GENERATIONS - 2)) + "/");
    StandaloneCluster.sleep(random.below(300));
    job.kill();
    assertThat(
            cluster.submit(Repetition.ONE_CORE, jobs.search("driver-" + seed, "--resume")).tables())
        .isEqualTo(CalmRuns.get().searched());
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void aSecondDriverIsRefused(long seed) {
    RandomStream random = Repetition.chance("second", seed);
    String[] longer = {"--resume", "--set", "optimiser.generations=80"};
    String calm = CalmRuns.get().searched(longer);
    SubmittedJob first = cluster.submit(Repetition.ONE_CORE, jobs.search("second-" + seed, longer));
    first.await("generation " + (1 + random.below(3)) + "/");
    SubmittedJob second =
        cluster.submit("local[1]", Map.of(), jobs.search("second-" + seed, longer));
    assertThat(second.exitCode()).as(second.said()).isEqualTo(2);
    assertThat(second.said()).contains("is being written by process").doesNotContain("\tat ");
    assertThat(first.tables()).isEqualTo(calm);
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void copiesOfSlowTasksDoubleNoRow(long seed) {
    Map<String, String> copying =
        Map.of(
            "spark.executor.cores", "1",
            "spark.speculation", "true",
            "spark.speculation.interval", "10ms",
            "spark.speculation.multiplier", "1.01",
            "spark.speculation.quantile", "0.1",
            "spark.speculation.minTaskRuntime", "1ms");
    assertThat(cluster.submit(copying, jobs.search("copied-" + seed)).tables())
        .isEqualTo(CalmRuns.get().searched());
    assertThat(
            cluster
                .submit(copying, jobs.episodes(CalmRuns.WORLDS, "copied-episodes-" + seed))
                .tables())
        .isEqualTo(CalmRuns.get().played());
  }
}
