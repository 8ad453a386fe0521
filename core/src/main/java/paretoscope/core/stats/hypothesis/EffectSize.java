package paretoscope.core.stats.hypothesis;

import paretoscope.core.stats.describe.Sample;

/**
 * How far two independent samples are apart.
 *
 * @param cohensD difference of means in pooled standard deviations (Cohen 1988, ISBN
 *     0-8058-0283-5); NaN where both are constant
 * @param hedgesG the same, less its bias in small samples (1981, doi:10.3102/10769986006002107)
 * @param cliffsDelta P(first greater) - P(second greater) (1993, doi:10.1037/0033-2909.114.3.494)
 * @param varghaDelaneyA P(first greater), ties one half (2000, doi:10.3102/10769986025002101)
 */
public record EffectSize(
    double cohensD, double hedgesG, double cliffsDelta, double varghaDelaneyA) {
  /** Of two samples of at least two values each. */
  public static EffectSize of(double[] first, double[] second) {
    double n = Sample.checked("the first sample", first, 2).length;
    double m = Sample.checked("the second sample", second, 2).length;
    double degrees = n + m - 2;
    double pooled =
        ((n - 1) * Sample.variance(first) + (m - 1) * Sample.variance(second)) / degrees;
    double d = (Sample.mean(first) - Sample.mean(second)) / Math.sqrt(pooled);
    double a = exceedance(first, second);
    return new EffectSize(d, d * (1 - 3 / (4 * degrees - 1)), 2 * a - 1, a);
  }

  /** Share of pairs, one of each sample, in which the first is greater; ties one half. */
  public static double exceedance(double[] first, double[] second) {
    double sum = 0;
    for (double a : first) {
      for (double b : second) {
        sum += a > b ? 1 : a == b ? 0.5 : 0;
      }
    }
    return sum / first.length / second.length;
  }
}
