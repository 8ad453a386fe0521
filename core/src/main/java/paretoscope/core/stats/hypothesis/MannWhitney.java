package paretoscope.core.stats.hypothesis;

import paretoscope.core.stats.describe.Ranks;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.Normal;

/**
 * The rank-sum test for two independent samples (Mann and Whitney 1947,
 * doi:10.1214/aoms/1177730491): is one as likely above the other as below? Under the null
 * hypothesis both come from one distribution.
 *
 * @param u number of pairs in which the first is greater, ties one half
 * @param method which of the two was used
 * @param p probability of such a number or a more extreme one under the null hypothesis; 1 where
 *     all values are equal
 */
public record MannWhitney(double u, NullMethod method, double p) {
  /** {@link NullMethod#AUTO} is exact up to this number of values in the smaller sample. */
  private static final int EXACT_SMALLER = 8;

  /** And up to this number in both. */
  private static final int EXACT_BOTH = 200;

  /**
   * The test.
   *
   * @param first at least one finite value
   * @param second at least one
   * @param continuity whether the normal approximation moves by one half towards the mean
   */
  public static MannWhitney of(
      double[] first,
      double[] second,
      Alternative alternative,
      NullMethod method,
      boolean continuity) {
    int n = Sample.checked("the first sample", first, 1).length;
    int m = Sample.checked("the second sample", second, 1).length;
    double[] both = new double[n + m];
    System.arraycopy(first, 0, both, 0, n);
    System.arraycopy(second, 0, both, n, m);
    double[] ranks = Ranks.average(both);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += ranks[i];
    }
    double u = sum - n * (n + 1) / 2.0;
    boolean exact =
        method == NullMethod.EXACT
            || (method == NullMethod.AUTO
                && Math.min(n, m) <= EXACT_SMALLER
                && n + m <= EXACT_BOTH);
    if (exact) {
      RankSums sums = RankSums.ofChoices(ranks, n);
      return new MannWhitney(
          u, NullMethod.EXACT, alternative.ofTails(sums.lower(sum), sums.upper(sum)));
    }
    return new MannWhitney(u, NullMethod.NORMAL, normal(u, n, m, both, alternative, continuity));
  }

  private static double normal(
      double u, int n, int m, double[] both, Alternative alternative, boolean continuity) {
    double size = n + m;
    double ties = Ranks.tieSum(both) / (size * (size - 1));
    double deviation = Math.sqrt(n * (double) m / 12 * (size + 1 - ties));
    if (deviation == 0) {
      return 1;
    }
    double off = u - n * (double) m / 2;
    if (alternative == Alternative.TWO_SIDED) {
      double z = (Math.abs(off) - (continuity ? 0.5 : 0)) / deviation;
      return Math.min(1, 2 * Normal.upper(z));
    }
    double z = (off - (continuity ? alternative.continuity(off) : 0)) / deviation;
    return alternative.ofTails(Normal.lower(z), Normal.upper(z));
  }
}
