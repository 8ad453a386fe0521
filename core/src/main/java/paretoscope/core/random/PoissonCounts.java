package paretoscope.core.random;

/**
 * Poisson draws for whole images, faster than {@link RandomStream#poisson}: sequential inversion of
 * one uniform number below a mean of 10, Hoermann's transformed rejection PTRS
 * (doi:10.1016/0167-6687(93)90997-4) above. The same distribution, but not the same numbers.
 */
public final class PoissonCounts {
  private static final double SWITCH = 10;
  private static final double MOST = 1e9;

  /** More than any count of mean 10 can reach by a 53-bit uniform number. */
  private static final int LAST = 80;

  private static final double[] INVERSE = new double[LAST + 1];

  static {
    for (int k = 1; k <= LAST; k++) {
      INVERSE[k] = 1.0 / k;
    }
  }

  private PoissonCounts() {}

  /**
   * A count with the given mean.
   *
   * @throws IllegalArgumentException if the mean is negative, NaN or above 1e9
   */
  public static long draw(RandomStream random, double mean) {
    if (!(mean >= 0 && mean <= MOST)) {
      throw new IllegalArgumentException("mean (" + mean + ") must lie in [0, 1e9].");
    }
    return mean < SWITCH ? inverted(random.uniform(), mean) : rejected(random, mean);
  }

  private static long inverted(double uniform, double mean) {
    double term = StrictMath.exp(-mean);
    double rest = uniform;
    int k = 0;
    while (rest >= term && k < LAST) {
      rest -= term;
      k++;
      term *= mean * INVERSE[k];
    }
    return k;
  }

  private static long rejected(RandomStream random, double mean) {
    double root = StrictMath.sqrt(mean);
    double b = 0.931 + 2.53 * root;
    double a = -0.059 + 0.02483 * b;
    double sure = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = random.uniform() - 0.5;
      double v = random.uniform();
      double us = 0.5 - StrictMath.abs(u);
      double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= sure) {
        return (long) k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
      double left = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
      if (left <= k * StrictMath.log(mean) - mean - LogFactorial.of(k)) {
        return (long) k;
      }
    }
  }
}
