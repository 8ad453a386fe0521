package paretoscope.core.stats.distribution;

import org.hipparchus.special.Erf;
import paretoscope.core.error.Require;

/** The standard normal distribution. Tails keep their relative precision. */
public final class Normal {
  private static final double ROOT_HALF = Math.sqrt(0.5);

  /** Beyond it a tail is less than the smallest number. */
  private static final double FARTHEST = 39;

  private Normal() {}

  /** P(Z <= z). */
  public static double lower(double z) {
    return upper(-z);
  }

  /** P(Z > z). */
  public static double upper(double z) {
    return 0.5 * Erf.erfc(z * ROOT_HALF);
  }

  /** The height of the bell. */
  public static double density(double z) {
    return StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  /**
   * The z with P(Z <= z) = {@code share}; infinite for 0 and 1.
   *
   * @param share in [0, 1]
   */
  public static double quantile(double share) {
    Require.within("share", share, 0, 1);
    if (share > 0.5) {
      return -quantile(1 - share);
    }
    if (share == 0.5) {
      return 0;
    }
    return share == 0
        ? Double.NEGATIVE_INFINITY
        : Bisection.solve(Normal::lower, share, -FARTHEST, 0);
  }
}
