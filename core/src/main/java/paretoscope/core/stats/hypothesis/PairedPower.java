package paretoscope.core.stats.hypothesis;

import org.hipparchus.analysis.solvers.BrentSolver;
import paretoscope.core.error.Require;
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
  private static final double PRECISION = 1e-8;
  private static final int MOST_STEPS = 100;

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
    return power(difference, new NoncentralT(pairs - 1.0), critical());
  }

  /**
   * The least true difference that is found with the chance {@code power}, in standard deviations
   * of the differences of pairs; error below 1e-6.
   *
   * @param power in (alpha, 1)
   */
  public double minimalDifference(double power) {
    Require.that(power > alpha && power < 1, "power", power, "must lie in (alpha, 1)", power);
    NoncentralT t = new NoncentralT(pairs - 1.0);
    double critical = critical();
    double high = 1;
    while (power(high, t, critical) < power) {
      high *= 2;
    }
    return new BrentSolver(PRECISION)
        .solve(MOST_STEPS, difference -> power(difference, t, critical) - power, 0, high);
  }

  private double critical() {
    return StudentT.quantile(1 - alpha / 2, pairs - 1.0);
  }

  private double power(double difference, NoncentralT t, double critical) {
    double shift = difference * Math.sqrt(pairs);
    return t.upper(critical, shift) + t.upper(critical, -shift);
  }
}
