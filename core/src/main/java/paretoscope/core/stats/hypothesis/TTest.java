package paretoscope.core.stats.hypothesis;

import paretoscope.core.error.Require;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.StudentT;
import paretoscope.core.stats.resample.Interval;

/**
 * Student's t tests (doi:10.1093/biomet/6.1.1; unequal variances by Welch 1947,
 * doi:10.1093/biomet/34.1-2.28). They assume that means are normal, as those of many independent
 * observations nearly are.
 *
 * @param difference mean of the first less that of the second
 * @param error its standard error
 * @param degrees of freedom
 */
public record TTest(double difference, double error, double degrees) {
  /** Of differences of pairs, at least two. */
  public static TTest paired(double[] differences) {
    int n = Sample.checked("differences of pairs", differences, 2).length;
    return new TTest(Sample.mean(differences), Math.sqrt(Sample.variance(differences) / n), n - 1);
  }

  /**
   * Of two independent samples.
   *
   * @param equalVariances whether variances are pooled; otherwise Welch's test
   */
  public static TTest independent(double[] first, double[] second, boolean equalVariances) {
    double n = Sample.checked("the first sample", first, 2).length;
    double m = Sample.checked("the second sample", second, 2).length;
    double a = Sample.variance(first);
    double b = Sample.variance(second);
    double difference = Sample.mean(first) - Sample.mean(second);
    if (equalVariances) {
      double pooled = ((n - 1) * a + (m - 1) * b) / (n + m - 2);
      return new TTest(difference, Math.sqrt(pooled * (1 / n + 1 / m)), n + m - 2);
    }
    double one = a / n;
    double other = b / m;
    double degrees =
        (one + other) * (one + other) / (one * one / (n - 1) + other * other / (m - 1));
    return new TTest(difference, Math.sqrt(one + other), degrees);
  }

  /** Distance of the difference from {@code value} in standard errors; NaN for 0 / 0. */
  public double t(double value) {
    return (difference - value) / error;
  }

  /** Probability of such a t under the null hypothesis of no difference; NaN for constants. */
  public double p(Alternative alternative) {
    return alternative.ofTails(StudentT.lower(t(0), degrees), StudentT.upper(t(0), degrees));
  }

  /** The interval of the difference. */
  public Interval interval(double level) {
    Require.that(level > 0 && level < 1, "level", level, "must lie in (0, 1)", level);
    double half = error == 0 ? 0 : error * StudentT.quantile((1 + level) / 2, degrees);
    return new Interval(difference - half, difference + half, level);
  }
}
