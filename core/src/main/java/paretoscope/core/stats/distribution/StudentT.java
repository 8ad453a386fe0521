package paretoscope.core.stats.distribution;

import org.hipparchus.special.Beta;
import paretoscope.core.error.Require;

/** Student's t distribution. Degrees of freedom are positive, not always whole. */
public final class StudentT {
  private StudentT() {}

  /** P(T > t), by the incomplete beta function; NaN for NaN. */
  public static double upper(double t, double degrees) {
    if (Double.isNaN(t)) {
      return Double.NaN;
    }
    double tail = Double.isInfinite(t) ? 0 : tail(t, degrees);
    return t >= 0 ? tail : 1 - tail;
  }

  /** P(T <= t). */
  public static double lower(double t, double degrees) {
    return upper(-t, degrees);
  }

  /**
   * The t with P(T <= t) = {@code share}.
   *
   * @param share in (0, 1)
   */
  public static double quantile(double share, double degrees) {
    Require.that(share > 0 && share < 1, "share", share, "must lie in (0, 1)", share);
    if (share < 0.5) {
      return -positive(share, degrees);
    }
    return share == 0.5 ? 0 : positive(1 - share, degrees);
  }

  private static double positive(double tail, double degrees) {
    return Bisection.above(t -> -upper(t, degrees), -tail, 0);
  }

  private static double tail(double t, double degrees) {
    return 0.5 * Beta.regularizedBeta(degrees / (degrees + t * t), 0.5 * degrees, 0.5);
  }
}
