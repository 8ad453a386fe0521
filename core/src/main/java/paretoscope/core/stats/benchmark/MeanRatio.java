package paretoscope.core.stats.benchmark;

import java.util.Arrays;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.resample.Interval;
import paretoscope.core.stats.resample.Resamples;

/**
 * How many times the mean of one configuration is that of another.
 *
 * @param first name of the one above
 * @param second name of the one below
 * @param ratio of means over worlds; NaN where the second's is not above 0
 * @param interval by resamples that keep pairs whole; NaN where a resample has no ratio
 */
public record MeanRatio(String first, String second, double ratio, Interval interval) {
  /**
   * The ratio of two configurations of a table.
   *
   * @throws paretoscope.core.error.UserError for unknown names, too few worlds or seeds
   */
  public static MeanRatio of(
      ScoreTable table, String first, String second, StatisticsSettings settings) {
    Units units = Units.of(table, settings.inference());
    int a = table.column(first);
    int b = table.column(second);
    double[] means = new double[units.columns()];
    units.means(units.all(), means);
    double above = means[a];
    double below = means[b];
    int[][] draws =
        units.draws(settings.resamples(), SeedTree.root(settings.seed()).child("ratios"));
    double[] values = new double[draws.length];
    for (int i = 0; i < values.length; i++) {
      units.means(draws[i], means);
      values[i] = means[b] > 0 ? means[a] / means[b] : Double.NaN;
    }
    double ratio = below > 0 ? above / below : Double.NaN;
    if (Double.isNaN(ratio) || Arrays.stream(values).anyMatch(Double::isNaN)) {
      double none = Double.NaN;
      return new MeanRatio(first, second, ratio, new Interval(none, none, settings.level()));
    }
    // what a unit adds to a ratio, to first order: (u - ratio v) / below
    double[] tangent = units.column(a);
    double[] column = units.column(b);
    Arrays.setAll(tangent, i -> (tangent[i] - ratio * column[i]) / below);
    return new MeanRatio(
        first,
        second,
        ratio,
        new Resamples(ratio, values, Resamples.acceleration(units.influence(tangent)))
            .interval(settings.interval(), settings.level()));
  }
}
