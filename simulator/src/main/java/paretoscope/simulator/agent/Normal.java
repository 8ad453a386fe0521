package paretoscope.simulator.agent;

/** The standard normal distribution. */
final class Normal {
  private static final double ROOT_2PI = StrictMath.sqrt(2 * StrictMath.PI);

  /** Beyond, the continued fraction needs few terms. */
  private static final double TAIL = 3;

  private static final int TERMS = 60;

  private Normal() {}

  static double density(double z) {
    return StrictMath.exp(-0.5 * z * z) / ROOT_2PI;
  }

  /**
   * Probability of less than z, to 1e-12 of itself: a series in the middle, Laplace's continued
   * fraction in the tails (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14).
   */
  static double below(double z) {
    if (z < -TAIL) {
      return tail(-z);
    }
    return z > TAIL ? 1 - tail(z) : 0.5 + density(z) * series(z);
  }

  private static double series(double z) {
    double term = z;
    double sum = z;
    for (int n = 3; n < 2 * TERMS; n += 2) {
      term *= z * z / n;
      sum += term;
    }
    return sum;
  }

  private static double tail(double z) {
    double below = z;
    for (int n = TERMS; n > 0; n--) {
      below = z + n / below;
    }
    return density(z) / below;
  }
}
