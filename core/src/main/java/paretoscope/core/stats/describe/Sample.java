package paretoscope.core.stats.describe;

import java.util.Arrays;
import paretoscope.core.error.Require;

/** Moments and trimmed means of a sample. */
public final class Sample {
  private Sample() {}

  /**
   * Returns {@code values} if there are enough of them and all are finite.
   *
   * @throws IllegalArgumentException that names the sample and says what it needs
   */
  public static double[] checked(String name, double[] values, int atLeast) {
    Require.that(
        values.length >= atLeast,
        "number of values of " + name,
        values.length,
        "must be at least " + atLeast + "; play more seeds or worlds",
        0);
    for (double value : values) {
      Require.that(Double.isFinite(value), name, value, "must be finite; leave failed runs out", 0);
    }
    return values;
  }

  /** The arithmetic mean; NaN of nothing. */
  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The unbiased variance, with n - 1; NaN below two values. */
  public static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return values.length < 2 ? Double.NaN : sum / (values.length - 1);
  }

  /** The square root of {@link #variance}. */
  public static double deviation(double[] values) {
    return Math.sqrt(variance(values));
  }

  /** First minus second, pair by pair. */
  public static double[] differences(double[] first, double[] second) {
    Require.that(
        first.length == second.length,
        "number of values of the second sample",
        second.length,
        "must be " + first.length + ", as pairs need a partner",
        0);
    double[] differences = new double[first.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = first[i] - second[i];
    }
    return differences;
  }

  /**
   * The interquartile mean: the mean of what is left after a quarter of the values, rounded down,
   * is cut off at each end (Agarwal et al. 2021, arXiv:2108.13264, section 4.2). As hardly moved by
   * outliers as the median, but it uses half of the values.
   *
   * @throws IllegalArgumentException for no or unfinite values
   */
  public static double interquartileMean(double[] values) {
    double[] sorted = checked("the sample", values, 1).clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 4;
    return mean(Arrays.copyOfRange(sorted, cut, sorted.length - cut));
  }

  /**
   * The quantile by linear interpolation between order statistics (Hyndman and Fan 1996,
   * doi:10.1080/00031305.1996.10473566, type 7, which NumPy uses).
   *
   * @param sorted values in ascending order
   * @param share in [0, 1]
   */
  public static double quantile(double[] sorted, double share) {
    Require.within("share", share, 0, 1);
    double place = share * (sorted.length - 1);
    int below = Math.min((int) place, sorted.length - 1);
    if (below == sorted.length - 1) {
      return sorted[below];
    }
    double part = place - below;
    double step = sorted[below + 1] - sorted[below];
    return part < 0.5 ? sorted[below] + step * part : sorted[below + 1] - step * (1 - part);
  }
}
