package paretoscope.core.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.hypothesis.Equivalence;
import paretoscope.core.stats.hypothesis.Multiplicity;
import paretoscope.core.stats.hypothesis.TTest;
import paretoscope.core.stats.hypothesis.Wilcoxon;
import paretoscope.core.stats.resample.Interval;

/** Four configurations: a clear winner, two that are nearly equal, and a loser. */
class BenchmarkStatisticsTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final double[] TRUTH = {0.5, 0.3, 0.3, 0.1};
  private static final StatisticsSettings SETTINGS =
      StatisticsSettings.DEFAULT.withResamples(2000).withMargin(0.05);

  static List<Configuration> configurations() {
    return NAMES.stream().map(name -> new Configuration(name, Map.of())).toList();
  }

  private static List<Score> scores() {
    RandomStream random = SeedTree.root(20261122).stream();
    List<Score> scores = new ArrayList<>();
    for (int w = 0; w < 5; w++) {
      for (int s = 0; s < 8; s++) {
        double easy = 0.1 * random.gaussian();
        for (int c = 0; c < NAMES.size(); c++) {
          double value = TRUTH[c] + 0.1 * w + easy + 0.02 * random.gaussian();
          scores.add(new Score(NAMES.get(c), "world " + w, s, value));
        }
      }
    }
    return scores;
  }

  private static ScoreTable table() {
    return ScoreTable.of(configurations(), scores(), Missing.REFUSE);
  }

  @Test
  void tellsWhoIsBest() {
    BenchmarkStatistics statistics = BenchmarkStatistics.of(table(), SETTINGS);
    assertThat(statistics.league()).hasSize(4);
    assertThat(BenchmarkStatistics.league(table(), SETTINGS)).isEqualTo(statistics.league());
    LeagueRow first = statistics.league().get(0);
    assertThat(first.configuration()).isEqualTo("a");
    assertThat(statistics.league().get(3).configuration()).isEqualTo("d");
    assertThat(first.meanRank()).isEqualTo(1);
    assertThat(first.runs()).isEqualTo(40);
    for (LeagueRow row : statistics.league()) {
      assertThat(row.meanInterval().contains(row.mean())).isTrue();
      assertThat(row.interquartileInterval().contains(row.interquartileMean())).isTrue();
      double truth = TRUTH[NAMES.indexOf(row.configuration())] + 0.2;
      assertThat(row.mean()).isCloseTo(truth, within(0.05));
      assertThat(row.interquartileMean()).isCloseTo(truth, within(0.08));
    }
    assertThat(statistics.ranks().orElseThrow().blocks()).isEqualTo(5);
    assertThat(statistics.criticalDifference())
        .isCloseTo(2.569 * Math.sqrt(4 * 5 / (6.0 * 5)), within(1e-3));
    assertThat(statistics.stability().worlds()).hasSize(5);
    assertThat(statistics.stability().least()).isBetween(0.79, 1.0);
    assertThat(statistics.stability().worlds()).allMatch(w -> w.best().equals("a"));
    assertThat(statistics.dropped()).isEmpty();
  }

  @Test
  void comparesPairs() {
    BenchmarkStatistics statistics = BenchmarkStatistics.of(table(), SETTINGS);
    assertThat(statistics.pairs()).hasSize(6);
    double[] p = statistics.pairs().stream().mapToDouble(PairRow::p).toArray();
    double[] holm = Multiplicity.HOLM.adjust(p);
    for (int i = 0; i < 6; i++) {
      PairRow row = statistics.pairs().get(i);
      double[] differences = differences(row.first(), row.second());
      assertThat(row.difference()).isCloseTo(Sample.mean(differences), within(1e-12));
      assertThat(row.p()).isEqualTo(Wilcoxon.of(differences, Wilcoxon.Question.DEFAULT).p());
      assertThat(row.adjusted()).isEqualTo(holm[i]);
      assertThat(row.equivalence().orElseThrow())
          .isEqualTo(Equivalence.within(TTest.paired(differences), 0.05).p());
      assertThat(row.equivalenceAdjusted().orElseThrow())
          .isGreaterThanOrEqualTo(row.equivalence().orElseThrow());
      // 40 pairs, alpha 0.05, power 0.8: statsmodels' TTestPower gives 0.4543
      assertThat(row.minimalDifference())
          .isCloseTo(0.4543 * Sample.deviation(differences), within(1e-4));
      boolean equal = TRUTH[NAMES.indexOf(row.first())] == TRUTH[NAMES.indexOf(row.second())];
      assertThat(row.interval().contains(0)).isEqualTo(equal);
      assertThat(row.adjusted() < 0.05).isEqualTo(!equal);
      assertThat(row.equivalenceAdjusted().orElseThrow() < 0.05).isEqualTo(equal);
      assertThat(row.interval().high() - row.interval().low())
          .isCloseTo(2 * 1.96 * standardError(differences), within(0.002));
    }
    Detectable detectable = statistics.detectable().orElseThrow();
    assertThat(detectable.comparisons()).isEqualTo(6);
    assertThat(detectable.correctedMinimalDifference())
        .isGreaterThan(detectable.minimalDifference());
    assertThat(detectable.deviation()).isCloseTo(0.02 * Math.sqrt(2), within(0.006));
  }

  /** Of a mean over five worlds of eight seeds each. */
  private static double standardError(double[] differences) {
    double variance = 0;
    for (int w = 0; w < 5; w++) {
      variance += Sample.variance(Arrays.copyOfRange(differences, 8 * w, 8 * w + 8)) / 8 / 25;
    }
    return Math.sqrt(variance);
  }

  private static double[] differences(String first, String second) {
    List<Score> scores = scores();
    double[] x = of(scores, first);
    return Sample.differences(x, of(scores, second));
  }

  private static double[] of(List<Score> scores, String name) {
    return scores.stream()
        .filter(score -> score.configuration().equals(name))
        .mapToDouble(Score::value)
        .toArray();
  }

  @Test
  void aReferenceMakesFewerComparisons() {
    BenchmarkStatistics statistics = BenchmarkStatistics.of(table(), SETTINGS.withReference("b"));
    assertThat(statistics.pairs()).hasSize(3);
    assertThat(statistics.pairs()).allMatch(row -> row.second().equals("b"));
    assertThat(statistics.pairs().get(0).improvement()).isGreaterThan(0.9);
    assertThat(statistics.pairs().get(2).improvement()).isLessThan(0.1);
  }

  @Test
  void sameScoresInAnyOrderGiveTheSameNumbers() {
    List<Score> scores = new ArrayList<>(scores());
    Collections.reverse(scores);
    ScoreTable reversed = ScoreTable.of(configurations(), scores, Missing.REFUSE);
    BenchmarkStatistics one = BenchmarkStatistics.of(table(), SETTINGS);
    assertThat(BenchmarkStatistics.of(reversed, SETTINGS)).isEqualTo(one);
    assertThat(BenchmarkStatistics.of(table(), SETTINGS.withSeed(1))).isNotEqualTo(one);
  }

  @Test
  void newWorldsAreLessCertainThanNewSeeds() {
    StatisticsSettings wide = SETTINGS.withInference(Inference.NEW_WORLDS);
    BenchmarkStatistics these = BenchmarkStatistics.of(table(), SETTINGS);
    BenchmarkStatistics others = BenchmarkStatistics.of(table(), wide);
    assertThat(others.pairs().get(0).pairs()).isEqualTo(5);
    for (int i = 0; i < 4; i++) {
      assertThat(others.league().get(i).mean())
          .isCloseTo(these.league().get(i).mean(), within(1e-12));
      assertThat(width(others.league().get(i).meanInterval()))
          .isGreaterThan(2 * width(these.league().get(i).meanInterval()));
    }
    // five pairs cannot give less than 2 / 2^5
    assertThat(others.pairs()).allMatch(row -> row.p() >= 0.0625);
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void constantScoresAreEqualAndSayNothingElse() {
    List<Score> scores =
        scores().stream().map(s -> new Score(s.configuration(), s.world(), s.seed(), 0.3)).toList();
    BenchmarkStatistics statistics =
        BenchmarkStatistics.of(ScoreTable.of(configurations(), scores, Missing.REFUSE), SETTINGS);
    for (LeagueRow row : statistics.league()) {
      assertThat(row.mean()).isCloseTo(0.3, within(1e-15));
      assertThat(width(row.meanInterval())).isZero();
      assertThat(row.meanRank()).isEqualTo(2.5);
    }
    for (PairRow row : statistics.pairs()) {
      assertThat(row.p()).isEqualTo(1);
      assertThat(row.equivalence().orElseThrow()).isZero();
      assertThat(row.improvement()).isEqualTo(0.5);
      assertThat(row.minimalDifference()).isZero();
    }
    assertThat(statistics.ranks().orElseThrow().statistic()).isNaN();
    assertThat(statistics.variance()).allMatch(row -> row.share() == 0);
    assertThat(statistics.stability().least()).isNaN();
  }

  @Test
  void oneOrTwoConfigurationsHaveWhatTheyCanHave() {
    for (int count : new int[] {1, 2}) {
      List<Configuration> few = configurations().subList(0, count);
      List<Score> scores =
          scores().stream().filter(s -> NAMES.indexOf(s.configuration()) < count).toList();
      BenchmarkStatistics statistics =
          BenchmarkStatistics.of(ScoreTable.of(few, scores, Missing.REFUSE), SETTINGS);
      assertThat(statistics.league()).hasSize(count);
      assertThat(statistics.pairs()).hasSize(count - 1);
      assertThat(statistics.ranks()).isEmpty();
      assertThat(statistics.criticalDifference()).isNaN();
      assertThat(statistics.detectable().isPresent()).isEqualTo(count == 2);
      assertThat(statistics.variance().isEmpty()).isEqualTo(count == 1);
      assertThat(statistics.stability().worlds()).isEmpty();
    }
  }

  @Test
  void profilesFallFromOneToZero() {
    double[] thresholds = IntStream.rangeClosed(-10, 20).mapToDouble(i -> 0.1 * i).toArray();
    List<PerformanceProfile> profiles = PerformanceProfile.of(table(), thresholds, SETTINGS);
    assertThat(profiles).hasSize(4);
    double[] scores = of(scores(), "a");
    for (PerformanceProfile.Point point : profiles.get(0).points()) {
      double share = Arrays.stream(scores).filter(s -> s > point.threshold()).count() / 40.0;
      assertThat(point.share()).isCloseTo(share, within(1e-12));
      assertThat(point.interval().low()).isLessThanOrEqualTo(point.share() + 1e-12);
      assertThat(point.interval().high()).isGreaterThanOrEqualTo(point.share() - 1e-12);
    }
    assertThat(profiles.get(3).points().get(0).share()).isCloseTo(1, within(1e-12));
    assertThat(profiles.get(3).points().get(30).share()).isZero();
  }
}
