package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.testing.PluginJar;
import paretoscope.spark.testing.TestRewards;
import paretoscope.spark.testing.TestStudy;

/** Candidates that end their executors, hang or are slow become rows; all others are done. */
@Tag("standalone")
class TroubledCandidatesTest {
  /** A seed whose first generation has one of those that end their executors. */
  private static final String WITH_A_DEADLY_ONE = "seed=12";

  /** A seed whose first generation has some that hang and some that are slow. */
  private static final String WITH_SLOW_ONES = "seed=11";

  @TempDir Path folder;
  private StandaloneCluster cluster;

  @BeforeEach
  void start() {
    TestStudy.images(folder.resolve("images"), 1);
    cluster = new StandaloneCluster(folder, 2);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private String tables(String master, String executors, String reward, String run, String seed)
      throws IOException {
    Path study = folder.resolve(reward + ".yaml");
    Files.writeString(study, TestStudy.yaml(reward, "test-tightness"));
    Map<String, String> settings =
        Map.of(
            "spark.executor.cores",
            "1",
            "spark.cores.max",
            executors,
            "--jars",
            PluginJar.in(folder).toString());
    List<String> words =
        List.of(
            "search",
            study.toString(),
            "--images",
            folder.resolve("images").toString(),
            "--out",
            folder.resolve(run).toString(),
            "--set",
            "limits.evaluation_seconds=8",
            "--set",
            "optimiser.population=16",
            "--set",
            "optimiser.generations=2",
            "--set",
            seed);
    return cluster.submit(master, settings, words).tables();
  }

  private List<Evaluation> evaluations(String run) {
    RunTables tables =
        RunTables.open(
            new org.apache.hadoop.fs.Path(folder.resolve(run).toUri()), new Configuration(false));
    return tables.study(tables.config().studies().get(0)).trials().stream()
        .map(trial -> trial.evaluation())
        .toList();
  }

  @Test
  void theOnesThatEndTheirExecutorsAreRowsAndNoOthers() throws IOException {
    String two = tables(cluster.url(), "2", "test-deadly", "two", WITH_A_DEADLY_ONE);
    assertThat(tables(cluster.url(), "1", "test-deadly", "one", WITH_A_DEADLY_ONE)).isEqualTo(two);
    List<Evaluation> rows = evaluations("two");
    assertThat(rows).anyMatch(row -> TestRewards.Deadly.kills(row.candidate()));
    for (Evaluation row : rows) {
      boolean failed = row.status() == Evaluation.Status.FAILED;
      assertThat(failed).isEqualTo(TestRewards.Deadly.kills(row.candidate()));
    }
  }

  @Test
  void theOnesThatHangAreRowsAndSlowOnesAreDone() throws IOException {
    String calm = tables("local[2]", "2", "test-slow", "calm", WITH_SLOW_ONES);
    assertThat(tables(cluster.url(), "2", "test-slow", "two", WITH_SLOW_ONES)).isEqualTo(calm);
    List<Evaluation> rows = evaluations("two");
    assertThat(rows).anyMatch(row -> row.candidate().id().charAt(0) == '7');
    assertThat(rows).anyMatch(row -> row.candidate().id().charAt(0) == '5');
    for (Evaluation row : rows) {
      boolean late = row.status() == Evaluation.Status.TIMEOUT;
      assertThat(late).isEqualTo(row.candidate().id().charAt(0) == '5');
    }
  }
}
