package paretoscope.core.report.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import paretoscope.core.stats.benchmark.Inference;
import paretoscope.core.stats.benchmark.StatisticsSettings;

class TaskWordsTest {
  private static final StatisticsSettings PLAIN = StatisticsSettings.DEFAULT.withResamples(500);
  private static final StatisticsSettings MARGIN = PLAIN.withMargin(0.05);

  private static List<String> said(Constructed task, StatisticsSettings settings) {
    return TaskWords.of(TaskStatistics.of(task.task(), settings));
  }

  private static String all(Constructed task, StatisticsSettings settings) {
    return String.join("\n", said(task, settings));
  }

  private static Constructed winner() {
    return new Constructed(3, 10)
        .with("raster+unet+equal-share", 0.5, 0.01)
        .with("raster+log+equal-share", 0.2, 0.01)
        .with("raster+threshold+equal-share", 0.1, 0.01);
  }

  @Test
  void aClearWinnerDiffers() {
    assertThat(said(winner(), PLAIN))
        .contains(
            "Statements are about these 3 worlds with other seeds: 3 comparisons, each of 30"
                + " paired runs, tested at 0.05 corrected for their number (Holm).",
            "Of 3 comparisons 3 differ, 0 are not told apart.")
        .anyMatch(
            one ->
                one.startsWith("raster+unet+equal-share has the highest mean DEC-AUC, 0.5")
                    && one.endsWith("and differs from both others."));
    assertThat(all(winner(), PLAIN))
        .contains(
            "What learning is worth behind a plain scan: the mean of raster+unet+equal-share is 2.")
        .contains("; the two differ.");
  }

  /** Equal agents: nothing differs, and without a margin nothing is equivalent either. */
  @Test
  void withoutAMarginNothingIsCalledEquivalent() {
    Constructed task = new Constructed(3, 10).with("a+x+p", 0.3, 0.01).with("b+x+p", 0.3, 0.01);
    assertThat(all(task, PLAIN))
        .contains("is not told apart from", "A true difference of 0.0", "with probability 0.8")
        .contains("No margin was stated before the run")
        .doesNotContain("is equivalent", "differs", " 1 differ");
  }

  @Test
  void anEquivalentPairIsEquivalentWithinTheMarginOnly() {
    Constructed task = new Constructed(3, 10).with("a+x+p", 0.3, 0.01).with("b+x+p", 0.3, 0.01);
    assertThat(all(task, MARGIN))
        .contains("it is equivalent within \u00b10.05 to")
        .doesNotContain("No margin", "differs", "not told apart from");
    // a margin that this spread cannot show says nothing
    assertThat(all(task, PLAIN.withMargin(0.0001)))
        .contains("is not told apart from")
        .doesNotContain("is equivalent");
  }

  @Test
  void aSmallSureDifferenceIsBoth() {
    Constructed task =
        new Constructed(3, 10)
            .with("a+x+p", 0.32, 0.005)
            .with("b+x+p", 0.30, 0.005)
            .with("c+x+p", 0.1, 0.005);
    assertThat(all(task, MARGIN))
        .contains("Of 3 comparisons 3 differ (1 of them by less than the margin)");
  }

  @Test
  void constantScoresAreCalledThat() {
    Constructed task =
        new Constructed(2, 6).with("a+x+p", 0.25, 0).with("b+x+p", 0.25, 0).with("c+x+p", 0.25, 0);
    assertThat(all(task, MARGIN))
        .endsWith("All scores are equal, so no test has anything to go by.")
        .doesNotContain("NaN", "equivalent", "differ", "highest");
  }

  @Test
  void agentsThatAlwaysTieShareTheFirstPlaceAndDoNotDiffer() {
    Constructed task =
        new Constructed(2, 6)
            .with("a+x+p", 0.25, 0)
            .with("b+x+p", 0.25, 0)
            .with("c+x+p", 0.25, 0)
            .with("d+x+p", 0.15, 0);
    assertThat(all(task, PLAIN))
        .contains("a+x+p shares the highest mean", "is not told apart from b+x+p, c+x+p")
        .contains("no spread to go by", "Of 6 comparisons")
        .doesNotContain("NaN");
  }

  @Test
  void fewSeedsMakeIntervalsThatPromiseTooMuch() {
    Constructed few = new Constructed(3, 3).with("a+x+p", 0.9, 0.01).with("b+x+p", 0.1, 0.01);
    // Student's t with 6 degrees of freedom lies within 1.96 in 90.2 % of cases
    assertThat(all(few, PLAIN))
        .contains(
            "From so few seeds intervals are too narrow: those called 95 % hold the truth in 90 %"
                + " of cases at best.");
    assertThat(all(winner(), PLAIN)).doesNotContain("too narrow");
    // three worlds have 2 degrees of freedom: 81.1 %
    assertThat(all(winner(), PLAIN.withInference(Inference.NEW_WORLDS)))
        .contains("From so few worlds intervals are too narrow", "in 81 % of cases");
  }

  @Test
  void ofManyComparisonsTheMiddleOneIsTold() {
    assertThat(all(winner(), PLAIN))
        .contains("would have been seen with probability 0.8 in half of the comparisons, smaller");
  }

  @Test
  void tooFewPairsAreSaidToBeTooFew() {
    Constructed task = new Constructed(1, 3).with("a+x+p", 0.9, 0.01).with("b+x+p", 0.1, 0.01);
    assertThat(all(task, PLAIN))
        .contains("this world with other seeds: 1 comparison, each of 3 paired runs")
        .contains("3 pairs of each comparison are too few", "is not told apart from b+x+p")
        .doesNotContain("differs", "would have been seen");
  }

  @Test
  void whatCannotBeTestedIsToldWhy() {
    assertThat(said(new Constructed(2, 1).with("a+x+p", 0.9, 0.01), PLAIN))
        .singleElement()
        .asString()
        .startsWith("Nothing is tested: world `world-0` has one seed");
    assertThat(said(new Constructed(1, 4).with("a+x+p", 0.9, 0.01), PLAIN))
        .containsExactly("One agent has nobody to be compared with.");
    assertThat(
            said(
                new Constructed(1, 4).with("a+x+p", 0.9, 0.01).with("b+x+p", 0.1, 0.01),
                PLAIN.withInference(Inference.NEW_WORLDS)))
        .singleElement()
        .asString()
        .contains("one world says nothing about others");
    assertThat(said(new Constructed(1, 4).with("a+oracle-analyst+p", 0.9, 0.01), PLAIN))
        .containsExactly(
            "Nothing is tested: no agent without an oracle came to its end in any episode.");
  }

  @Test
  void ablationsAreSaidByWhatIsMissing() {
    Constructed one =
        new Constructed(3, 10)
            .with("raster+unet+equal-share", 0.3, 0.01)
            .with("raster+unet-single+equal-share", 0.3, 0.01);
    assertThat(all(one, MARGIN))
        .contains(
            "Without the ensemble's uncertainty: raster+unet+equal-share and"
                + " raster+unet-single+equal-share are equivalent within \u00b10.05; the first"
                + " less the second is ");
    one.with("gp-ucb+unet+five-modes", 0.4, 0.01).with("gp-ucb+unet-single+five-modes", 0.2, 0.01);
    assertThat(all(one, MARGIN))
        .contains(
            "Without the ensemble's uncertainty, of 2 pairs: 1 differs, 1 is equivalent within"
                + " \u00b10.05; differences of means from ");
  }

  @Test
  void verdictsFollowFromCorrectedTestsAlone() {
    OptionalDouble none = OptionalDouble.empty();
    assertThat(Verdict.of(0.05, none, 0.05)).isEqualTo(Verdict.UNTOLD);
    assertThat(Verdict.of(0.049, none, 0.05)).isEqualTo(Verdict.DIFFERS);
    assertThat(Verdict.of(1, OptionalDouble.of(0.01), 0.05)).isEqualTo(Verdict.EQUIVALENT);
    assertThat(Verdict.of(0.01, OptionalDouble.of(0.01), 0.05)).isEqualTo(Verdict.DIFFERS_LITTLE);
    assertThat(Verdict.of(0.01, OptionalDouble.of(0.5), 0.05)).isEqualTo(Verdict.DIFFERS);
  }
}
