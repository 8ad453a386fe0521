package paretoscope.core.stats.distribution;

import org.hipparchus.special.Gamma;

/** The chi-squared distribution. */
public final class ChiSquared {
  private ChiSquared() {}

  /** P(X > x); NaN for NaN. */
  public static double upper(double x, double degrees) {
    return Double.isNaN(x) ? x : x <= 0 ? 1 : Gamma.regularizedGammaQ(0.5 * degrees, 0.5 * x);
  }
}
