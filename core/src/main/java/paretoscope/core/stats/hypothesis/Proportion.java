package paretoscope.core.stats.hypothesis;

import org.hipparchus.special.Beta;
import paretoscope.core.error.Require;
import paretoscope.core.stats.distribution.Bisection;
import paretoscope.core.stats.distribution.Normal;
import paretoscope.core.stats.resample.Interval;

/**
 * Successes of independent trials of one probability.
 *
 * @param successes at least 0
 * @param trials at least 1, no fewer than successes
 */
public record Proportion(int successes, int trials) {
  public Proportion {
    Require.positive("trials", trials);
    Require.within("successes", successes, 0, trials);
  }

  /** Wilson's interval (1927, doi:10.1080/01621459.1927.10502953): right on average. */
  public Interval wilson(double level) {
    double z = Normal.quantile((1 + level) / 2);
    double n = trials;
    double share = successes / n;
    double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return new Interval(
        successes == 0 ? 0 : middle - half, successes == trials ? 1 : middle + half, level);
  }

  /** The interval of Clopper and Pearson (1934, doi:10.1093/biomet/26.4.404): never too short. */
  public Interval clopperPearson(double level) {
    double tail = (1 - level) / 2;
    int failures = trials - successes;
    double low =
        successes == 0
            ? 0
            : Bisection.solve(x -> Beta.regularizedBeta(x, successes, failures + 1.0), tail, 0, 1);
    double high =
        failures == 0
            ? 1
            : Bisection.solve(
                x -> Beta.regularizedBeta(x, successes + 1.0, failures), 1 - tail, 0, 1);
    return new Interval(low, high, level);
  }
}
