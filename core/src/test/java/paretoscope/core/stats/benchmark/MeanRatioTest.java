package paretoscope.core.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.resample.Interval;

class MeanRatioTest {
  private static final StatisticsSettings SETTINGS = StatisticsSettings.DEFAULT.withResamples(1000);

  /** Scores of a and b: luck of the run, which both share, times 3 and 1. */
  private static ScoreTable table(double below, long from) {
    List<Score> scores = new ArrayList<>();
    for (int world = 0; world < 3; world++) {
      for (long seed = 0; seed < 10; seed++) {
        RandomStream stream = SeedTree.root(from).child(world + " " + seed).stream();
        double luck = 0.2 + 0.05 * stream.gaussian();
        String name = "w" + world;
        scores.add(new Score("a", name, seed, 3 * luck + 0.05 * stream.gaussian()));
        scores.add(new Score("b", name, seed, below * (luck + 0.02 * stream.gaussian())));
      }
    }
    List<Configuration> both =
        List.of(new Configuration("a", Map.of()), new Configuration("b", Map.of()));
    return ScoreTable.of(both, scores, Missing.REFUSE);
  }

  @Test
  void intervalsHoldTheTrueRatioAsOftenAsTheySay() {
    int held = 0;
    for (int i = 0; i < 200; i++) {
      MeanRatio ratio = MeanRatio.of(table(1, i), "a", "b", SETTINGS);
      held += ratio.interval().contains(3) ? 1 : 0;
    }
    // 190 expected; 95 % of counts lie within 183 to 196
    assertThat(held).isBetween(180, 199);
  }

  @Test
  void isTheRatioOfMeans() {
    ScoreTable table = table(1, 1);
    double[] means = ScoreTable.mean(table.worldMeans());
    MeanRatio ratio = MeanRatio.of(table, "a", "b", SETTINGS);
    assertThat(ratio.ratio()).isCloseTo(means[0] / means[1], within(1e-12));
    assertThat(ratio.interval().contains(ratio.ratio())).isTrue();
    assertThat(MeanRatio.of(table, "a", "b", SETTINGS)).isEqualTo(ratio);
  }

  @Test
  void nothingIsNoMultipleOfNothing() {
    MeanRatio ratio = MeanRatio.of(table(0, 1), "a", "b", SETTINGS);
    assertThat(ratio.ratio()).isNaN();
    assertThat(ratio.interval().low()).isNaN();
    assertThatThrownBy(() -> MeanRatio.of(table(1, 1), "a", "c", SETTINGS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("unknown configuration `c`");
  }

  @Test
  void intervalsOfMeansAreThoseOfTheLeague() {
    ScoreTable table = table(1, 1);
    List<Interval> intervals = MeanIntervals.of(table, SETTINGS);
    LeagueRow first = BenchmarkStatistics.of(table, SETTINGS).league().get(0);
    // other draws of the same distribution
    assertThat(intervals.get(0).low()).isCloseTo(first.meanInterval().low(), within(0.01));
    assertThat(intervals.get(0).high()).isCloseTo(first.meanInterval().high(), within(0.01));
  }
}
