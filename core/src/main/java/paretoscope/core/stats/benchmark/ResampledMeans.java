package paretoscope.core.stats.benchmark;

import paretoscope.core.stats.resample.Interval;
import paretoscope.core.stats.resample.Resamples;

/** Means of all columns in all resamples, made once for every interval of a mean or difference. */
final class ResampledMeans {
  private final Units units;
  private final double[] estimates;

  /** [column][resample]. */
  private final double[][] means;

  private final StatisticsSettings settings;

  ResampledMeans(Units units, int[][] draws, StatisticsSettings settings) {
    this.units = units;
    this.settings = settings;
    this.estimates = new double[units.columns()];
    units.means(units.all(), estimates);
    this.means = new double[units.columns()][draws.length];
    double[] one = new double[units.columns()];
    for (int b = 0; b < draws.length; b++) {
      units.means(draws[b], one);
      for (int c = 0; c < one.length; c++) {
        means[c][b] = one[c];
      }
    }
  }

  double estimate(int column) {
    return estimates[column];
  }

  Interval interval(int column) {
    return new Resamples(
            estimates[column],
            means[column],
            Resamples.acceleration(units.influence(units.column(column))))
        .interval(settings.interval(), settings.level());
  }

  /** Of the first column's mean less the second's. */
  Interval difference(int first, int second, double[] differences) {
    double[] values = new double[means[first].length];
    for (int b = 0; b < values.length; b++) {
      values[b] = means[first][b] - means[second][b];
    }
    return new Resamples(
            estimates[first] - estimates[second],
            values,
            Resamples.acceleration(units.influence(differences)))
        .interval(settings.interval(), settings.level());
  }
}
