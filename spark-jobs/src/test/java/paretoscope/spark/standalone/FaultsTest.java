package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.random.RandomStream;
import paretoscope.spark.testing.TaskGate;

/**
 * What clusters do to jobs while they are at a task that is drawn from a seed. However it ends, the
 * tables are those of a calm run.
 */
class FaultsTest extends ClusterTest {
  /** Among the first that each executor does of a search, which are many more. */
  private static final int TASKS = 10;

  private static final int EPISODE_TASKS = 2;

  private static ClusterJobs jobs;

  @BeforeAll
  static void start() {
    jobs = CalmRuns.get().jobs();
    cluster = new StandaloneCluster(folder, 2);
  }

  private static WatchedJob submit(int task, List<String> words) {
    return new WatchedJob(cluster, folder, task, TaskGate.ANYWHERE, Map.of(), words);
  }

  private static int task(RandomStream random) {
    return 1 + random.below(TASKS);
  }

  private static void oneExecutorWasLostAtWork(WatchedJob job) {
    SparkEvents events = job.events();
    assertThat(events.executorsLostAtWork()).hasSize(1);
    assertThat(events.executorsLost()).isEqualTo(events.executorsLostAtWork());
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void anExecutorDiesInMidGeneration(long seed) {
    RandomStream random = Repetition.chance("executor", seed);
    WatchedJob watched = submit(task(random), jobs.search("executor-" + seed));
    watched.held().destroyForcibly();
    assertThat(watched.job().tables()).isEqualTo(CalmRuns.get().searched());
    oneExecutorWasLostAtWork(watched);
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void anExecutorDiesInMidEpisode(long seed) {
    RandomStream random = Repetition.chance("episode", seed);
    List<String> episodes = jobs.episodes(CalmRuns.WORLDS, "episode-" + seed);
    WatchedJob watched = submit(1 + random.below(EPISODE_TASKS), episodes);
    watched.held().destroyForcibly();
    assertThat(watched.job().tables()).isEqualTo(CalmRuns.get().played());
    oneExecutorWasLostAtWork(watched);
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void aWorkerDiesAndAnotherJoins(long seed) {
    RandomStream random = Repetition.chance("worker", seed);
    WatchedJob watched = submit(task(random), jobs.search("worker-" + seed));
    cluster.killWorkerOf(watched.held());
    cluster.addWorker();
    assertThat(watched.job().tables()).isEqualTo(CalmRuns.get().searched());
    oneExecutorWasLostAtWork(watched);
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void theDriverDiesAndItsRunIsResumed(long seed) {
    RandomStream random = Repetition.chance("driver", seed);
    WatchedJob watched = submit(task(random), jobs.search("driver-" + seed));
    assertThat(watched.held().isAlive()).isTrue();
    watched.job().kill();
    assertThat(
            cluster.submit(Repetition.ONE_CORE, jobs.search("driver-" + seed, "--resume")).tables())
        .isEqualTo(CalmRuns.get().searched());
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void aSecondDriverIsRefused(long seed) {
    RandomStream random = Repetition.chance("second", seed);
    WatchedJob first = submit(task(random), jobs.search("second-" + seed));
    first.held();
    SubmittedJob second =
        cluster.submit("local[1]", Map.of(), jobs.search("second-" + seed, "--resume"));
    assertThat(second.exitCode()).as(second.said()).isEqualTo(2);
    assertThat(second.said()).contains("is being written by process").doesNotContain("\tat ");
    first.letGo();
    assertThat(first.job().tables()).isEqualTo(CalmRuns.get().searched());
  }
}
