package paretoscope.core.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.ContrastToNoise;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.FakeAnalysis;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.reward.Scene;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Analysis;

class HackingGuardTest {
  private static final Candidate CANDIDATE = new Candidate(Map.of("threshold", 0.3));
  private static final Micrograph IMAGE = Scene.lattice(0.15).image();

  /** A reward made of a function. */
  private record Made(RewardCard card, ToDoubleFunction<Analysis> function) implements Reward {
    static Made of(String name, Direction direction, ToDoubleFunction<Analysis> function) {
      return new Made(
          new RewardCard(name, direction, "1", "made for a test", "own", "see test", List.of()),
          function);
    }

    @Override
    public double score(Analysis analysis, Settings options) {
      return function.applyAsDouble(analysis);
    }
  }

  /** More is better and anything counts: hackable by construction. */
  private static final Reward NUMBER =
      Made.of("number", Direction.MAXIMISE, a -> a.detections().count());

  private static final Reward ALWAYS = Made.of("always", Direction.MINIMISE, a -> 0);

  /** The greatest pixel of each block of 8x8 px: finds as many spots in noise as in a lattice. */
  private static Detections blockMaxima(Plane plane) {
    List<Blob> found = new ArrayList<>();
    for (int top = 0; top + 8 <= plane.height(); top += 8) {
      for (int left = 0; left + 8 <= plane.width(); left += 8) {
        int best = top * plane.width() + left;
        for (int i = 0; i < 64; i++) {
          int at = (top + i / 8) * plane.width() + left + i % 8;
          best = plane.values()[at] > plane.values()[best] ? at : best;
        }
        int row = best / plane.width();
        found.add(Scene.column(row, best % plane.width()));
      }
    }
    return new Detections(found);
  }

  private static Evaluation evaluate(Micrograph image, Candidate candidate, List<Reward> rewards) {
    Detections found = blockMaxima(image.pixels());
    FakeAnalysis analysis = FakeAnalysis.of(image, found);
    List<Double> scores = rewards.stream().map(r -> r.score(analysis, Settings.NONE)).toList();
    return new Evaluation(candidate, Evaluation.Status.OK, scores, found.count(), "");
  }

  private static GuardVerdict check(Reward... rewards) {
    List<Reward> all = List.of(rewards);
    HackingGuard guard = HackingGuard.of(all.stream().map(Reward::card).toList(), SeedTree.root(4));
    return guard
        .check(guard.surrogatesOf(IMAGE), List.of(CANDIDATE), (m, c) -> evaluate(m, c, all))
        .get(0);
  }

  @Test
  void flagsARewardThatNoiseEarnsToo() {
    GuardVerdict verdict = check(NUMBER);
    assertThat(verdict.level()).isEqualTo(GuardLevel.HACKED);
    assertThat(verdict.sentence())
        .contains("number does not fall on pure-noise images: 1024 there, 1024 here.");
    assertThat(verdict.findings()).hasSize(2).allMatch(f -> f.drop() == 0 && !f.passed());
  }

  @Test
  void passesARewardThatOnlyColumnsEarn() {
    Reward truth =
        Made.of(
            "columns-hit",
            Direction.MAXIMISE,
            a ->
                paretoscope.core.truth.Matching.of(
                        a.detections().blobs(), Scene.lattice(0.15).truth(), 1.5)
                    .recall());
    GuardVerdict verdict = check(truth, new ContrastToNoise());
    assertThat(verdict.findings())
        .filteredOn(f -> f.kind() == SurrogateKind.SHUFFLED)
        .allMatch(f -> f.outcome() == GuardFinding.Outcome.FELL);
    assertThat(check(truth).level()).isEqualTo(GuardLevel.CLEAN);
  }

  @Test
  void oneHackableRewardAmongHonestOnesIsNamed() {
    GuardVerdict verdict = check(new ContrastToNoise(), ALWAYS);
    assertThat(verdict.level()).isEqualTo(GuardLevel.HACKED);
    assertThat(verdict.sentence()).contains("always does not fall on pure-noise images");
  }

  /** Pixel-to-pixel correlation, which the power spectrum decides alone. */
  private static double correlation(Analysis analysis) {
    double[] values = analysis.micrograph().pixels().values();
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    double both = 0;
    double each = 0;
    for (int i = 1; i < values.length; i++) {
      both += (values[i] - mean) * (values[i - 1] - mean);
      each += (values[i] - mean) * (values[i] - mean);
    }
    return both / each;
  }

  @Test
  void aRewardThatTheSpectrumAloneEarnsIsDoubtful() {
    Reward smooth = Made.of("smooth", Direction.MAXIMISE, HackingGuardTest::correlation);
    GuardVerdict verdict = check(smooth);
    assertThat(verdict.level()).isEqualTo(GuardLevel.DOUBTFUL);
    assertThat(verdict.sentence())
        .startsWith("smooth does not fall on phase-randomised images")
        .doesNotContain("pure-noise");
    assertThat(check(smooth, NUMBER).level()).isEqualTo(GuardLevel.HACKED);
  }

  @ParameterizedTest
  @CsvSource({
    "PHASE_RANDOMISED, FELL, CLEAN",
    "PHASE_RANDOMISED, EMPTY, CLEAN",
    "PHASE_RANDOMISED, STAYED, DOUBTFUL",
    "PHASE_RANDOMISED, UNEARNED, DOUBTFUL",
    "PHASE_RANDOMISED, UNKNOWN, DOUBTFUL",
    "SHUFFLED, FELL, CLEAN",
    "SHUFFLED, EMPTY, CLEAN",
    "SHUFFLED, STAYED, HACKED",
    "SHUFFLED, UNEARNED, DOUBTFUL",
    "SHUFFLED, UNKNOWN, DOUBTFUL",
  })
  void aVerdictIsItsWorstFinding(
      SurrogateKind kind, GuardFinding.Outcome outcome, GuardLevel level) {
    GuardFinding good =
        new GuardFinding("a", SurrogateKind.SHUFFLED, 2, 1, 0.33, GuardFinding.Outcome.FELL);
    GuardFinding one = new GuardFinding("b", kind, 2, 2, 0, outcome);
    assertThat(one.level()).isEqualTo(level);
    assertThat(new GuardVerdict(CANDIDATE, "image", List.of(good, one)).level()).isEqualTo(level);
    assertThat(new GuardVerdict(CANDIDATE, "image", List.of(one, good)).level()).isEqualTo(level);
  }

  @Test
  void findingNothingInSurrogatesPasses() {
    HackingGuard guard = HackingGuard.of(List.of(ALWAYS.card()), SeedTree.root(4));
    GuardVerdict verdict =
        guard
            .check(
                guard.surrogatesOf(IMAGE),
                List.of(CANDIDATE),
                (m, c) ->
                    new Evaluation(
                        c, Evaluation.Status.OK, List.of(0.0), m.equals(IMAGE) ? 256 : 0, ""))
            .get(0);
    assertThat(verdict.level()).isEqualTo(GuardLevel.CLEAN);
    assertThat(verdict.findings())
        .allMatch(f -> f.outcome() == GuardFinding.Outcome.EMPTY && f.passed());
  }

  @Test
  void failuresAreSaidAndNotTakenForSoundness() {
    HackingGuard guard = HackingGuard.of(List.of(NUMBER.card()), SeedTree.root(4));
    GuardVerdict verdict =
        guard
            .check(
                guard.surrogatesOf(IMAGE),
                List.of(CANDIDATE),
                (m, c) -> Evaluation.failed(c, Evaluation.Status.FAILED, 1, "broken"))
            .get(0);
    assertThat(verdict.level()).isEqualTo(GuardLevel.DOUBTFUL);
    assertThat(verdict.sentence()).contains("number could not be scored");
  }

  @Test
  void aRewardThatEarnsNothingIsDoubtfulAndNotHacked() {
    GuardVerdict verdict = check(Made.of("nothing", Direction.MAXIMISE, a -> 0));
    assertThat(verdict.level()).isEqualTo(GuardLevel.DOUBTFUL);
    assertThat(verdict.sentence())
        .isEqualTo("nothing earns nothing on the micrograph itself: 0.000.");
  }

  @Test
  void dropIsRelativeToBothScores() {
    assertThat(HackingGuard.drop(Direction.MAXIMISE, 3, 1)).isEqualTo(0.5);
    assertThat(HackingGuard.drop(Direction.MINIMISE, 1, 3)).isEqualTo(0.5);
    assertThat(HackingGuard.drop(Direction.MINIMISE, 3, 1)).isEqualTo(-0.5);
    assertThat(HackingGuard.drop(Direction.MAXIMISE, 3, -2)).isEqualTo(1);
    assertThat(HackingGuard.drop(Direction.MAXIMISE, 0, 0)).isEqualTo(0);
    assertThat(HackingGuard.drop(Direction.MINIMISE, 0.82, 1)).isCloseTo(0.0989, within(1e-4));
  }

  @Test
  void equalSeedsGiveEqualVerdicts() {
    assertThat(check(new ContrastToNoise(), NUMBER))
        .isEqualTo(check(new ContrastToNoise(), NUMBER));
  }
}
