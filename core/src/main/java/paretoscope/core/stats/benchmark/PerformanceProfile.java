package paretoscope.core.stats.benchmark;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.resample.Interval;
import paretoscope.core.stats.resample.IntervalKind;

/**
 * The share of runs of a configuration that score above each threshold, the mean over worlds
 * (Agarwal et al. 2021, arXiv:2108.13264, section 4.1): a curve that shows all of a distribution.
 * Where one curve lies above another everywhere, that configuration is better whatever the taste.
 *
 * @param configuration name
 * @param points in the order of the thresholds
 */
public record PerformanceProfile(String configuration, List<Point> points) {
  /**
   * A point of the curve.
   *
   * @param threshold score
   * @param share of runs above it
   * @param interval percentile interval of the share, for this threshold alone
   */
  public record Point(double threshold, double share, Interval interval) {}

  public PerformanceProfile {
    points = List.copyOf(points);
  }

  /** Profiles of all configurations, in the order of the table. */
  public static List<PerformanceProfile> of(
      ScoreTable table, double[] thresholds, StatisticsSettings settings) {
    Require.positive("number of thresholds", thresholds.length);
    List<PerformanceProfile> profiles = new ArrayList<>();
    Units units = Units.of(table, settings.inference());
    int[][] draws =
        units.draws(settings.resamples(), SeedTree.root(settings.seed()).child("profiles"));
    for (int c = 0; c < table.configurations().size(); c++) {
      Units above = Units.of(above(table, c, thresholds), settings.inference());
      ResampledMeans shares =
          // shares near 0 and 1 take few values, on which moved quantiles mean little
          new ResampledMeans(above, draws, settings.withInterval(IntervalKind.PERCENTILE));
      List<Point> points = new ArrayList<>();
      for (int t = 0; t < thresholds.length; t++) {
        points.add(new Point(thresholds[t], shares.estimate(t), shares.interval(t)));
      }
      profiles.add(new PerformanceProfile(table.configurations().get(c).name(), points));
    }
    return profiles;
  }

  /** A table of 1 for a score above the threshold and 0 for others: thresholds are columns. */
  private static ScoreTable above(ScoreTable table, int column, double[] thresholds) {
    return table.mapped(
        row -> {
          double[] above = new double[thresholds.length];
          for (int t = 0; t < above.length; t++) {
            above[t] = row[column] > thresholds[t] ? 1 : 0;
          }
          return above;
        });
  }
}
