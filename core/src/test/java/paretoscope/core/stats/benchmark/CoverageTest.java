package paretoscope.core.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.resample.IntervalKind;

/**
 * Two thousand simulated benchmarks: do 95 % intervals hold the truth in 93.5 to 96.5 % of them?
 */
class CoverageTest {
  private static final int SETS = 2000;
  private static final int WORLDS = 10;
  private static final int SEEDS = 10;

  private static final List<Configuration> TWO =
      List.of(new Configuration("a", Map.of()), new Configuration("b", Map.of()));

  private static ScoreTable table(RandomStream random) {
    List<Score> scores = new ArrayList<>();
    for (int w = 0; w < WORLDS; w++) {
      for (int s = 0; s < SEEDS; s++) {
        double easy = random.gaussian();
        scores.add(new Score("a", "w" + w, s, easy + random.gaussian()));
        scores.add(new Score("b", "w" + w, s, easy + 2 * random.gaussian()));
      }
    }
    return ScoreTable.of(TWO, scores, Missing.REFUSE);
  }

  /** Seeds drawn within worlds. */
  @ParameterizedTest
  @EnumSource(names = {"PERCENTILE", "BCA"})
  void ofTheLeague(IntervalKind kind) {
    StatisticsSettings settings = StatisticsSettings.DEFAULT.withInterval(kind).withResamples(999);
    int mean = 0;
    int middle = 0;
    int difference = 0;
    int improvement = 0;
    for (int i = 0; i < SETS; i++) {
      ScoreTable table = table(SeedTree.root(4).child(i).stream());
      Units units = Units.of(table, settings.inference());
      int[][] draws = units.draws(settings.resamples(), SeedTree.root(9).child(i));
      ResampledMeans means = new ResampledMeans(units, draws, settings);
      mean += means.interval(0).contains(0) ? 1 : 0;
      difference += means.difference(0, 1, units.differences(0, 1)).contains(0) ? 1 : 0;
      middle += new TrimmedMeans(table, units, draws, settings).interval(0).contains(0) ? 1 : 0;
      improvement +=
          Improvement.of(table, 0, 1, settings.inference(), 0.95).interval().contains(0.5) ? 1 : 0;
    }
    assertThat(List.of(mean, difference, improvement))
        .allSatisfy(held -> assertThat(held / (double) SETS).isBetween(0.935, 0.965));
    // worlds are strata of the interquartile mean, too, which makes it hold more
    assertThat(middle / (double) SETS).isBetween(0.935, 0.975);
  }
}
