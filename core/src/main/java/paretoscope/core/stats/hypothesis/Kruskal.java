package paretoscope.core.stats.hypothesis;

import java.util.Arrays;
import paretoscope.core.error.Require;
import paretoscope.core.stats.describe.Ranks;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.ChiSquared;

/**
 * The rank test of Kruskal and Wallis (1952, doi:10.1080/01621459.1952.10483441) for independent
 * groups, corrected for ties: do they come from one distribution?
 *
 * @param statistic H, chi-squared with one degree less than there are groups; NaN where all tie
 * @param p its upper tail
 */
public record Kruskal(double statistic, double p) {
  /**
   * The test.
   *
   * @param groups [groups][values], at least two groups
   */
  public static Kruskal of(double[][] groups) {
    Require.that(groups.length >= 2, "groups", groups.length, "must be >= 2", 0);
    for (double[] group : groups) {
      Sample.checked("a group", group, 1);
    }
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    double[] ranks = Ranks.average(all);
    double n = all.length;
    double sum = 0;
    int at = 0;
    for (double[] group : groups) {
      double ofGroup = 0;
      for (int i = 0; i < group.length; i++) {
        ofGroup += ranks[at++];
      }
      sum += ofGroup * ofGroup / group.length;
    }
    double h = 12 / (n * (n + 1)) * sum - 3 * (n + 1);
    double statistic = h / (1 - Ranks.tieSum(all) / (n * n * n - n));
    return new Kruskal(statistic, ChiSquared.upper(statistic, groups.length - 1));
  }
}
