package paretoscope.simulator.scatter;

/**
 * Modified Bessel functions of the second kind by their integral {@code K_n(x) = integral from 0 of
 * exp(-x cosh t) cosh(n t) dt} (Abramowitz and Stegun 9.6.24). The integrand falls doubly
 * exponentially, so the trapezoidal rule is exact to rounding.
 */
final class ModifiedBessel {
  private static final double STEP = 0.05;

  /** Exponents beyond this add nothing. */
  private static final double NEGLIGIBLE = 745;

  private ModifiedBessel() {}

  /**
   * K of order {@code n} at {@code x} above 0.
   *
   * @throws IllegalArgumentException if x is not positive
   */
  static double k(int n, double x) {
    if (!(x > 0)) {
      throw new IllegalArgumentException("K(" + n + ", x) is infinite or undefined at x = " + x);
    }
    double sum = 0.5 * StrictMath.exp(-x);
    double cosh = 1;
    for (int i = 1; x * cosh < NEGLIGIBLE; i++) {
      double t = i * STEP;
      cosh = StrictMath.cosh(t);
      sum += StrictMath.exp(-x * cosh) * StrictMath.cosh(n * t);
    }
    return STEP * sum;
  }
}
