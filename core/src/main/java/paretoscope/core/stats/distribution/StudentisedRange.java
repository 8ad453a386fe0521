package paretoscope.core.stats.distribution;

import paretoscope.core.error.Require;

/**
 * The range of k standard normal numbers (the studentised range with infinite degrees of freedom),
 * P(R <= q) = k ∫ φ(z) (Φ(z) - Φ(z - q))^(k-1) dz (Tippett 1925, doi:10.1093/biomet/17.3-4.364), by
 * Simpson's rule; absolute error below 1e-10.
 */
public final class StudentisedRange {
  private static final double FARTHEST = 8.5;
  private static final int STEPS = 680;

  private StudentisedRange() {}

  /** P(R <= q) for {@code count} numbers. */
  public static double lower(double q, int count) {
    Require.that(count >= 2, "number of samples", count, "must be at least 2", 0);
    if (q <= 0) {
      return 0;
    }
    double step = 2 * FARTHEST / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double z = -FARTHEST + i * step;
      double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      double inside = Normal.lower(z) - Normal.lower(z - q);
      sum += weight * Normal.density(z) * StrictMath.pow(inside, count - 1);
    }
    return Math.min(1, count * sum * step / 3);
  }

  /** The range that is exceeded with probability {@code alpha}. */
  public static double critical(double alpha, int count) {
    Require.that(alpha > 0 && alpha < 1, "alpha", alpha, "must lie in (0, 1)", alpha);
    return Bisection.above(q -> lower(q, count), 1 - alpha, 0);
  }
}
