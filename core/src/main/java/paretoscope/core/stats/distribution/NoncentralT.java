package paretoscope.core.stats.distribution;

import org.hipparchus.special.Gamma;

/**
 * The noncentral t distribution, P(T > t) = ∫ f(s) Φ(δ - t s) ds with s the root of a chi-squared
 * number over its degrees of freedom, by Simpson's rule; absolute error below 1e-8. What the t of a
 * test follows where there is an effect.
 */
public final class NoncentralT {
  private static final int STEPS = 800;
  private static final double DEVIATIONS = 12;

  private NoncentralT() {}

  /** P(T > t) with noncentrality {@code shift}; degrees of freedom at least 1. */
  public static double upper(double t, double degrees, double shift) {
    double width = DEVIATIONS / StrictMath.sqrt(2 * degrees);
    double low = Math.max(0, 1 - width);
    double step = (1 + width - low) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double s = low + i * step;
      double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * density(s, degrees) * Normal.lower(shift - t * s);
    }
    return Math.min(1, sum * step / 3);
  }

  private static double density(double s, double degrees) {
    if (s == 0) {
      return degrees == 1 ? StrictMath.sqrt(2 / StrictMath.PI) : 0;
    }
    double half = 0.5 * degrees;
    return StrictMath.exp(
        StrictMath.log(2)
            + half * StrictMath.log(half)
            - Gamma.logGamma(half)
            + (degrees - 1) * StrictMath.log(s)
            - half * s * s);
  }
}
