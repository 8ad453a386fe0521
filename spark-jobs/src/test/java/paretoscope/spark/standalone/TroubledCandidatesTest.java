package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.config.StudyFile;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.space.Candidate;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyRunner;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.testing.PluginJar;
import paretoscope.spark.testing.TestRewards;
import paretoscope.spark.testing.TestStudy;

/** Candidates that end their executors, hang or are slow become rows; all others are done. */
@Tag("standalone")
class TroubledCandidatesTest {
  private static final List<String> OPTIMISER =
      List.of("limits.evaluation_seconds=8", "optimiser.population=16", "optimiser.generations=2");

  private static final String HANGS = "5";
  private static final String IS_SLOW = "7";

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

  /** The first seed from a hundred times the repetition on whose first candidates are such. */
  private static String seed(String reward, long repetition, Predicate<List<Candidate>> such) {
    return LongStream.iterate(100 * repetition, seed -> seed + 1)
        .mapToObj(seed -> "seed=" + seed)
        .filter(seed -> such.test(first(reward, seed)))
        .findFirst()
        .orElseThrow();
  }

  /** The candidates of the first generation. */
  private static List<Candidate> first(String reward, String seed) {
    List<String> settings = new ArrayList<>(OPTIMISER);
    settings.addAll(List.of(seed, "optimiser.generations=1"));
    Study study = StudyFile.read("first", yaml(reward), settings).study();
    List<Candidate> candidates = new ArrayList<>();
    BatchEvaluator none =
        (label, asked) -> {
          candidates.addAll(asked);
          return asked.stream().map(TroubledCandidatesTest::failed).toList();
        };
    StudyRunner.run(study.search(), none, (generation, fresh, front) -> {});
    return candidates;
  }

  private static Outcome failed(Candidate candidate) {
    Evaluation failed = Evaluation.failed(candidate, Evaluation.Status.FAILED, 2, "not asked");
    return new Outcome(failed, Timing.NONE);
  }

  private static boolean begins(Candidate candidate, String digit) {
    return candidate.id().startsWith(digit);
  }

  private static String yaml(String reward) {
    return TestStudy.yaml(reward, "test-tightness");
  }

  private String tables(String master, String executors, String reward, String run, String seed)
      throws IOException {
    Path study = folder.resolve(reward + ".yaml");
    Files.writeString(study, yaml(reward));
    Map<String, String> settings =
        Map.of(
            "spark.executor.cores",
            "1",
            "spark.cores.max",
            executors,
            "--jars",
            PluginJar.in(folder).toString());
    List<String> words = new ArrayList<>(List.of("search", study.toString()));
    words.addAll(List.of("--images", folder.resolve("images").toString()));
    words.addAll(List.of("--out", folder.resolve(run).toString(), "--set", seed));
    OPTIMISER.forEach(setting -> words.addAll(List.of("--set", setting)));
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

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void theOnesThatEndTheirExecutorsAreRowsAndNoOthers(long repetition) throws IOException {
    String reward = "test-deadly";
    String seed =
        seed(reward, repetition, first -> first.stream().anyMatch(TestRewards.Deadly::kills));
    String two = tables(cluster.url(), "2", reward, "two", seed);
    assertThat(tables(cluster.url(), "1", reward, "one", seed)).isEqualTo(two);
    List<Evaluation> rows = evaluations("two");
    assertThat(rows).anyMatch(row -> TestRewards.Deadly.kills(row.candidate()));
    for (Evaluation row : rows) {
      boolean failed = row.status() == Evaluation.Status.FAILED;
      assertThat(failed).isEqualTo(TestRewards.Deadly.kills(row.candidate()));
    }
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void theOnesThatHangAreRowsAndSlowOnesAreDone(long repetition) throws IOException {
    String reward = "test-slow";
    String seed =
        seed(
            reward,
            repetition,
            first ->
                first.stream().anyMatch(one -> begins(one, HANGS))
                    && first.stream().anyMatch(one -> begins(one, IS_SLOW)));
    String calm = tables("local[2]", "2", reward, "calm", seed);
    assertThat(tables(cluster.url(), "2", reward, "two", seed)).isEqualTo(calm);
    List<Evaluation> rows = evaluations("two");
    assertThat(rows).anyMatch(row -> begins(row.candidate(), IS_SLOW));
    assertThat(rows).anyMatch(row -> begins(row.candidate(), HANGS));
    for (Evaluation row : rows) {
      boolean late = row.status() == Evaluation.Status.TIMEOUT;
      assertThat(late).isEqualTo(begins(row.candidate(), HANGS));
    }
  }
}
