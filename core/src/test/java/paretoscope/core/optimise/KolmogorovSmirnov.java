package paretoscope.core.optimise;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The one-sample Kolmogorov-Smirnov test, asymptotic. */
final class KolmogorovSmirnov {
  /** sqrt(n) D exceeds this with probability 0.001 under the null hypothesis. */
  static final double CRITICAL_001 = 1.949;

  private KolmogorovSmirnov() {}

  /** sqrt(n) times the largest difference between empirical and given distribution function. */
  static double statistic(double[] sample, DoubleUnaryOperator distribution) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double largest = 0;
    for (int i = 0; i < sorted.length; i++) {
      double expected = distribution.applyAsDouble(sorted[i]);
      largest = Math.max(largest, expected - (double) i / sorted.length);
      largest = Math.max(largest, (i + 1.0) / sorted.length - expected);
    }
    return largest * Math.sqrt(sorted.length);
  }
}
