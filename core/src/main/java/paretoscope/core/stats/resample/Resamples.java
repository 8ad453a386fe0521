package paretoscope.core.stats.resample;

import java.util.Arrays;
import paretoscope.core.error.Require;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.Normal;

/** A statistic of a sample and of its resamples, and the intervals they give. */
public final class Resamples {
  /** Relative difference of two sums of the same numbers in another order. */
  private static final double ROUNDING = 1e-13;

  private final double estimate;
  private final double[] sorted;
  private final double acceleration;

  /**
   * Of numbers made elsewhere.
   *
   * @param estimate the statistic of the sample itself
   * @param values the statistic of each resample
   * @param acceleration how fast the standard error grows with the statistic: {@link #acceleration}
   */
  public Resamples(double estimate, double[] values, double acceleration) {
    this.estimate = estimate;
    this.sorted = Sample.checked("the statistic of resamples", values, 1).clone();
    this.acceleration = acceleration;
    Arrays.sort(sorted);
  }

  /**
   * The acceleration of Efron 1987 (doi:10.1080/01621459.1987.10478410, eq. 6.6): sum of u^3 over 6
   * (sum of u^2)^1.5, 0 where all u are equal.
   *
   * @param influence what each observation adds to the statistic, [strata][observations]; from
   *     leaving one out this is (n - 1) (mean - left out) / n with n observations in the stratum
   */
  public static double acceleration(double[][] influence) {
    double squares = 0;
    double cubes = 0;
    for (double[] stratum : influence) {
      for (double u : stratum) {
        squares += u * u;
        cubes += u * u * u;
      }
    }
    return squares == 0 ? 0 : cubes / (6 * StrictMath.pow(squares, 1.5));
  }

  public double estimate() {
    return estimate;
  }

  public double acceleration() {
    return acceleration;
  }

  /** Standard deviation of the resamples. */
  public double standardError() {
    return Sample.deviation(sorted);
  }

  /** The interval of the given kind; BCa with the mid-rank. */
  public Interval interval(IntervalKind kind, double level) {
    return switch (kind) {
      case PERCENTILE -> percentile(level);
      case BASIC -> basic(level);
      case BCA -> bca(level, BiasRank.MIDDLE);
    };
  }

  /**
   * Quantiles of the resamples (Efron and Tibshirani 1993, ISBN 0-412-04231-2, 13.3). Right where a
   * scale exists on which the statistic is symmetric about the truth.
   */
  public Interval percentile(double level) {
    double tail = tail(level);
    return between(tail, 1 - tail, level);
  }

  /** Quantiles of the error, mirrored (Davison and Hinkley 1997, doi:10.1017/CBO9780511802843). */
  public Interval basic(double level) {
    Interval p = percentile(level);
    return new Interval(2 * estimate - p.high(), 2 * estimate - p.low(), level);
  }

  /**
   * Bias-corrected and accelerated (Efron 1987, doi:10.1080/01621459.1987.10478410): quantiles at
   * Φ(z0 + (z0 + z) / (1 - a (z0 + z))). Second-order right for smooth statistics; NaN where every
   * resample lies on one side of the estimate.
   */
  public Interval bca(double level, BiasRank rank) {
    double bias = bias(rank);
    if (Double.isInfinite(bias)) {
      return new Interval(Double.NaN, Double.NaN, level);
    }
    double z = Normal.quantile(tail(level));
    return between(moved(bias, z), moved(bias, -z), level);
  }

  /** z0: the normal quantile of the share of resamples below the estimate, rounding aside. */
  double bias(BiasRank rank) {
    double same = ROUNDING * Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    int below = 0;
    int equal = 0;
    for (double value : sorted) {
      equal += Math.abs(value - estimate) <= same ? 1 : 0;
      below += value < estimate - same ? 1 : 0;
    }
    double counted = rank == BiasRank.MIDDLE ? below + 0.5 * equal : below;
    return Normal.quantile(counted / sorted.length);
  }

  /** The share of the resamples at which the end for the normal quantile {@code z} lies. */
  double moved(double bias, double z) {
    return Normal.lower(bias + (bias + z) / (1 - acceleration * (bias + z)));
  }

  private Interval between(double low, double high, double level) {
    return new Interval(Sample.quantile(sorted, low), Sample.quantile(sorted, high), level);
  }

  private static double tail(double level) {
    Require.that(level > 0 && level < 1, "level", level, "must lie in (0, 1)", level);
    return (1 - level) / 2;
  }
}
