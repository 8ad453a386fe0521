package paretoscope.core.stats.hypothesis;

import java.util.Arrays;
import paretoscope.core.error.Require;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.Normal;

/**
 * Is a sample normal? The test of Shapiro and Wilk (1965, doi:10.1093/biomet/52.3-4.591) by
 * Royston's approximations (1995, doi:10.2307/2986146, AS R94) for 3 to 5000 values.
 *
 * @param w near 1 for normal samples; NaN for a constant one
 * @param p of such a w or a smaller one for a normal sample
 */
public record ShapiroWilk(double w, double p) {
  private static final double[] LAST = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};
  private static final double[] NEXT = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
  private static final double[] SMALL_MEAN = {0.544, -0.39978, 0.025054, -6.714e-4};
  private static final double[] SMALL_SPREAD = {1.3822, -0.77857, 0.062767, -0.0020322};
  private static final double[] SMALL_LIMIT = {-2.273, 0.459};
  private static final double[] MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
  private static final double[] SPREAD = {-0.4803, -0.082676, 0.0030302};
  private static final int SMALL = 11;

  /** Of 3 to 5000 finite values. */
  public static ShapiroWilk of(double[] values) {
    Require.within("number of values", values.length, 3, 5000);
    double[] sorted = Sample.checked("the sample", values, 3).clone();
    Arrays.sort(sorted);
    if (sorted[0] == sorted[sorted.length - 1]) {
      return new ShapiroWilk(Double.NaN, Double.NaN);
    }
    double[] weights = weights(sorted.length);
    double mean = Sample.mean(sorted);
    double along = 0;
    double squares = 0;
    for (int i = 0; i < sorted.length; i++) {
      along += weights[i] * sorted[i];
      squares += (sorted[i] - mean) * (sorted[i] - mean);
    }
    double w = Math.min(1, along * along / squares);
    return new ShapiroWilk(w, p(w, sorted.length));
  }

  /** One for each order statistic, antisymmetric, squares adding up to 1. */
  private static double[] weights(int n) {
    double[] expected = new double[n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      expected[i] = Normal.quantile((i + 1 - 0.375) / (n + 0.25));
      squares += expected[i] * expected[i];
    }
    if (n == 3) {
      return new double[] {-Math.sqrt(0.5), 0, Math.sqrt(0.5)};
    }
    double root = 1 / Math.sqrt(n);
    double last = polynomial(LAST, root) + expected[n - 1] / Math.sqrt(squares);
    double next = polynomial(NEXT, root) + expected[n - 2] / Math.sqrt(squares);
    int fixed = n > 5 ? 2 : 1;
    double left = 1 - 2 * last * last - (fixed == 2 ? 2 * next * next : 0);
    double taken = 2 * expected[n - 1] * expected[n - 1];
    taken += fixed == 2 ? 2 * expected[n - 2] * expected[n - 2] : 0;
    double scale = Math.sqrt((squares - taken) / left);
    double[] weights = Arrays.stream(expected).map(m -> m / scale).toArray();
    weights[n - 1] = last;
    weights[0] = -last;
    if (fixed == 2) {
      weights[n - 2] = next;
      weights[1] = -next;
    }
    return weights;
  }

  private static double p(double w, int n) {
    if (n == 3) {
      double angle = StrictMath.asin(Math.sqrt(w)) - StrictMath.asin(Math.sqrt(0.75));
      return Math.max(0, 6 / StrictMath.PI * angle);
    }
    double y = StrictMath.log(1 - w);
    if (n <= SMALL) {
      double limit = polynomial(SMALL_LIMIT, n);
      if (y >= limit) {
        return 0;
      }
      double z = -StrictMath.log(limit - y) - polynomial(SMALL_MEAN, n);
      return Normal.upper(z / StrictMath.exp(polynomial(SMALL_SPREAD, n)));
    }
    double x = StrictMath.log(n);
    return Normal.upper((y - polynomial(MEAN, x)) / StrictMath.exp(polynomial(SPREAD, x)));
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
