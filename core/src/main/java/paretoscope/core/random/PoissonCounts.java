package paretoscope.core.random;

/**
 * Poisson draws for whole images, up to 1.7 times as fast as {@link RandomStream#poisson}:
 * sequential inversion of one uniform number below a mean of 10, Hoermann's transformed rejection
 * PTRS (doi:10.1016/0167-6687(93)90997-4) above, both with tables. The same distribution, but not
 * the same numbers.
 */
public final class PoissonCounts {
  private static final int SWITCH = 10;
  private static final double MOST = 1e9;

  /** More than any count of mean 10 can reach by a 53-bit uniform number. */
  private static final int LAST = 80;

  /** Steps of the table of exponentials per unit. */
  private static final int STEPS = 64;

  private static final double[] EXPONENTIAL = new double[SWITCH * STEPS + 1];
  private static final double[] INVERSE = new double[LAST + 1];
  private static final double[] LOG_FACTORIAL = new double[2048];

  static {
    for (int i = 0; i < EXPONENTIAL.length; i++) {
      EXPONENTIAL[i] = StrictMath.exp(-i / (double) STEPS);
    }
    for (int k = 1; k <= LAST; k++) {
      INVERSE[k] = 1.0 / k;
    }
    for (int k = 0; k < LOG_FACTORIAL.length; k++) {
      LOG_FACTORIAL[k] = LogFactorial.of(k);
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
    double term = exponential(mean);
    double rest = uniform;
    int k = 0;
    while (rest >= term && k < LAST) {
      rest -= term;
      k++;
      term *= mean * INVERSE[k];
    }
    return k;
  }

  /** exp(-mean), relative error below 1e-13: the table, and a series for what lies between. */
  private static double exponential(double mean) {
    int step = (int) (mean * STEPS);
    double x = step / (double) STEPS - mean;
    double series = 1 + x * (1 + x * (0.5 + x * (1 / 6.0 + x * (1 / 24.0 + x * (1 / 120.0)))));
    return EXPONENTIAL[step] * series;
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
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= sure) {
        return (long) k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
      double left = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
      if (left <= k * StrictMath.log(mean) - mean - logFactorial(k)) {
        return (long) k;
      }
    }
  }

  private static double logFactorial(double k) {
    return k < LOG_FACTORIAL.length ? LOG_FACTORIAL[(int) k] : LogFactorial.of(k);
  }
}
