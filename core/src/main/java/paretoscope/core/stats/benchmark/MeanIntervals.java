package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.resample.Interval;

/** Means of many columns and their intervals, as for curves: one point after the other. */
public final class MeanIntervals {
  private MeanIntervals() {}

  /**
   * The interval of each configuration's mean, in the order of the table. Each is for itself: of 20
   * points of a curve, one lies outside its 95 % interval on average.
   *
   * @throws paretoscope.core.error.UserError where there are too few worlds or seeds
   */
  public static List<Interval> of(ScoreTable table, StatisticsSettings settings) {
    Units units = Units.of(table, settings.inference());
    int[][] draws =
        units.draws(settings.resamples(), SeedTree.root(settings.seed()).child("means"));
    ResampledMeans means = new ResampledMeans(units, draws, settings);
    List<Interval> intervals = new ArrayList<>();
    for (int c = 0; c < units.columns(); c++) {
      intervals.add(means.interval(c));
    }
    return intervals;
  }
}
