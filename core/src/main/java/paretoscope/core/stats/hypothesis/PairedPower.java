package paretoscope.core.stats.hypothesis;

import paretoscope.core.error.Require;
import paretoscope.core.stats.distribution.Bisection;
import paretoscope.core.stats.distribution.NoncentralT;
import paretoscope.core.stats.distribution.StudentT;

/**
 * What a two-sided paired t test can see: t is noncentral with difference * sqrt(pairs) / deviation
 * (Cohen 1988, ISBN 0-8058-0283-5, chapter 2). It assumes normal differences; the signed-rank test
 * needs about 1.05 times the pairs then.
 *
 * @param pairs number of pairs, at least two
 * @param alpha chance of a false alarm
 */
public record PairedPower(int pairs, double alpha) {
  public PairedPower {
    Require.that(pairs >= 2, "pairs", pairs, "must be at least 2; play more seeds or worlds", 0);
    Require.that(alpha > 0 && alpha < 1, "alpha", alpha, "must lie in (0, 1)", alpha);
  }

  /**
   * The chance to find a true difference.
   *
   * @param difference in standard deviations of the differences of pairs
   */
  public double power(double difference) {
    return power(difference, StudentT.quantile(1 - alpha / 2, pairs - 1.0));
  }

  /**
   * The least true difference that is found with the chance {@code power}, in standard deviations
   * of the differences of pairs.
   *
   * @param power in (alpha, 1)
   */
  public double minimalDifference(double power) {
    Require.that(power > alpha && power < 1, "power", power, "must lie in (alpha, 1)", power);
    double critical = StudentT.quantile(1 - alpha / 2, pairs - 1.0);
    return Bisection.above(difference -> power(difference, critical), power, 0);
  }

  private double power(double difference, double critical) {
    double shift = difference * Math.sqrt(pairs);
    return NoncentralT.upper(critical, pairs - 1.0, shift)
        + NoncentralT.upper(critical, pairs - 1.0, -shift);
  }
}
