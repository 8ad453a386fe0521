package paretoscope.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.LocalEvaluator;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.RecallingEvaluator;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.Analysis;
import paretoscope.core.workflow.Detector;
import paretoscope.core.workflow.OperatorCard;
import paretoscope.core.workflow.Step;
import paretoscope.core.workflow.WorkCache;
import paretoscope.core.workflow.Workflow;

class StudyRunnerTest {
  /** "Detects" as many spots as its one parameter says. */
  private static final class Counter implements Detector {
    @Override
    public OperatorCard card() {
      var count = new IntegerParameter("count", "1", "how many", 0, 40, Scale.LINEAR, 3);
      return new OperatorCard("counter", "counts", "own", List.of(count), List.of());
    }

    @Override
    public Prepared prepare(Plane image) {
      return new Prepared() {
        @Override
        public Detections detect(Settings settings) {
          List<Blob> blobs = new ArrayList<>();
          for (int i = 0; i < settings.integer("count"); i++) {
            blobs.add(new Blob(i, i, 1, 1));
          }
          return new Detections(blobs);
        }

        @Override
        public long bytes() {
          return 0;
        }
      };
    }
  }

  private interface Score {
    double of(int count) throws Exception;
  }

  private record Scored(String name, Direction direction, Score score) implements Reward {
    @Override
    public RewardCard card() {
      return new RewardCard(name, direction, "1", "about", "own", "hack", List.of());
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      try {
        return score.of(analysis.detections().count());
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Study study(Score a, Score b) {
    Workflow workflow =
        new Workflow(List.of(new Step("detect", List.of(Alternative.searching(new Counter())))));
    return new Study(
        "test",
        5,
        workflow,
        List.of(
            new RewardUse(new Scored("a", Direction.MINIMISE, a), Settings.NONE),
            new RewardUse(new Scored("b", Direction.MAXIMISE, b), Settings.NONE)),
        new OptimiserSpec(OptimiserSpec.Method.NSGA2, 12, 6),
        Double.NaN,
        Duration.ofMillis(300));
  }

  private static StudyResult run(Study study, int threads) {
    var image = new Micrograph("image", new Plane(2, 2, new double[] {0, 1, 2, 3}), Double.NaN);
    var evaluator = new StudyEvaluator(study, List.of(image), new WorkCache(1 << 20));
    try (var timed = new TimedEvaluator(study, evaluator);
        var local = new LocalEvaluator(timed::evaluate, threads)) {
      return StudyRunner.run(study.search(), local, (generation, fresh, front) -> {});
    }
  }

  private static List<Evaluation> evaluations(StudyResult result) {
    return result.trials().stream().map(Trial::evaluation).toList();
  }

  @Test
  void findsTheFrontAndNeverEvaluatesTwice() {
    StudyResult result = run(study(n -> n, n -> -Math.pow(n - 10.0, 2)), 2);
    List<Candidate> candidates =
        result.trials().stream().map(t -> t.evaluation().candidate()).toList();
    assertThat(candidates).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(41);
    assertThat(result.front())
        .extracting(t -> (int) t.evaluation().detections())
        .isSubsetOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
        .contains(0);
    assertThat(result.baseline().evaluation().detections()).isEqualTo(3);
    assertThat(result.generations()).hasSize(6);
    assertThat(result.generations().get(0).proposed()).isEqualTo(12);
    List<Double> volumes = result.generations().stream().map(Generation::hypervolume).toList();
    assertThat(volumes).isSorted();
  }

  @Test
  void saysThatARewardDecidesNothing() {
    StudyResult one = run(study(n -> n, n -> 1), 1);
    assertThat(one.convergence()).startsWith("Every candidate scored the same by b,");
    StudyResult both = run(study(n -> 0, n -> 1), 1);
    assertThat(both.convergence()).startsWith("Every candidate scored the same by a, b,");
    assertThat(both.front()).hasSize(1);
  }

  @Test
  void threadsDoNotChangeTheResult() {
    Study study = study(n -> n, n -> -Math.pow(n - 10.0, 2));
    StudyResult one = run(study, 1);
    StudyResult three = run(study, 3);
    assertThat(evaluations(three)).isEqualTo(evaluations(one));
    assertThat(three.generations()).isEqualTo(one.generations());
    assertThat(three.knee()).isEqualTo(one.knee());
  }

  @Test
  void recalledOutcomesLeadToTheSameResult() {
    Study study = study(n -> n, n -> -Math.pow(n - 10.0, 2));
    StudyResult whole = run(study, 1);
    Map<Candidate, Outcome> stored = new HashMap<>();
    stored.put(whole.baseline().evaluation().candidate(), whole.baseline().outcome());
    whole
        .trials()
        .subList(0, whole.trials().size() / 2)
        .forEach(t -> stored.put(t.evaluation().candidate(), t.outcome()));
    List<Candidate> asked = new ArrayList<>();
    Map<Candidate, Outcome> all = new HashMap<>(stored);
    whole.trials().forEach(t -> all.put(t.evaluation().candidate(), t.outcome()));
    BatchEvaluator rest =
        (label, candidates) -> {
          asked.addAll(candidates);
          return candidates.stream().map(all::get).toList();
        };
    StudyResult resumed =
        StudyRunner.run(
            study.search(), new RecallingEvaluator(stored, rest), (g, fresh, front) -> {});
    assertThat(evaluations(resumed)).isEqualTo(evaluations(whole));
    assertThat(asked).doesNotContainAnyElementsOf(stored.keySet());
  }

  @Test
  void failuresAreRowsWithReasons() {
    StudyResult result =
        run(
            study(
                n -> {
                  if (n % 3 == 0) {
                    throw new IllegalArgumentException("count divisible by three");
                  }
                  return n % 3 == 1 ? Double.NaN : n;
                },
                n -> n),
            2);
    assertThat(result.trials())
        .allSatisfy(
            t -> {
              int count = t.evaluation().candidate().settings("detect.counter").integer("count");
              String expected =
                  count % 3 == 0
                      ? "image: reward a: count divisible by three"
                      : count % 3 == 1 ? "image: reward a returned NaN" : "";
              assertThat(t.evaluation().reason()).isEqualTo(expected);
            });
    assertThat(result.front()).isNotEmpty().allMatch(t -> t.evaluation().ok());
  }

  @Test
  void aRewardThatNeverReturnsIsATimeout() {
    StudyResult result =
        run(
            study(
                n -> {
                  if (n == 3 || n > 37) {
                    Thread.sleep(60_000);
                  }
                  return n;
                },
                n -> n),
            2);
    assertThat(result.baseline().evaluation().status()).isEqualTo(Evaluation.Status.TIMEOUT);
    assertThat(result.baseline().evaluation().reason()).isEqualTo("took longer than 0.3 s");
    assertThat(result.front()).isNotEmpty();
  }

  @Test
  void equalScoresGiveAFrontOfOne() {
    StudyResult result = run(study(n -> 1, n -> 1), 2);
    assertThat(result.front()).hasSize(1);
    assertThat(result.knee()).isZero();
  }

  @Test
  void aStudyInWhichAllFailsSaysSo() {
    StudyResult result = run(study(n -> Double.POSITIVE_INFINITY, n -> 1), 2);
    assertThat(result.front()).isEmpty();
    assertThat(result.knee()).isEqualTo(-1);
    assertThat(result.convergence()).startsWith("No candidate could be evaluated");
    assertThat(result.generations()).allMatch(g -> Double.isNaN(g.hypervolume()));
  }
}
