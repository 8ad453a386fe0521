package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.spark.testing.TaskGate;

/**
 * Spark copies slow tasks. One is held until its copy has begun; then they race. Spark begins no
 * copy where the task runs already, so the workers have an address each.
 */
class CopiedTasksTest extends ClusterTest {
  private static final Map<String, String> COPYING =
      Map.of(
          "spark.speculation", "true",
          "spark.speculation.interval", "10ms",
          "spark.speculation.multiplier", "1.01",
          "spark.speculation.quantile", "0.1",
          "spark.speculation.minTaskRuntime", "1ms");

  @BeforeAll
  static void start() {
    cluster = new StandaloneCluster(folder, 1);
    cluster.addWorker(List.of(), "127.0.0.2");
  }

  private static void copied(int task, List<String> words, String calm) {
    WatchedJob watched = new WatchedJob(cluster, folder, task, TaskGate.ANYWHERE, COPYING, words);
    assertThat(watched.job().tables()).isEqualTo(calm);
    assertThat(watched.events().copies()).isPositive();
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void doubleNoRowOfASearch(long seed) {
    int task = 1 + Repetition.chance("copied", seed).below(10);
    List<String> search = CalmRuns.get().jobs().search("copied-" + seed);
    copied(task, search, CalmRuns.get().searched());
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void doubleNoEpisode(long seed) {
    int task = 1 + Repetition.chance("copied episode", seed).below(2);
    List<String> episodes =
        CalmRuns.get().jobs().episodes(CalmRuns.WORLDS, "copied-episodes-" + seed);
    copied(task, episodes, CalmRuns.get().played());
  }
}
