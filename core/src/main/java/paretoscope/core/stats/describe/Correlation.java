package paretoscope.core.stats.describe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;
import paretoscope.core.stats.RankCorrelation;
import paretoscope.core.stats.distribution.Normal;
import paretoscope.core.stats.distribution.StudentT;

/**
 * How far two lists of numbers go together.
 *
 * @param coefficient from -1 to 1; NaN where a list is constant
 * @param p two-sided probability of one as far from 0 for unrelated lists
 */
public record Correlation(double coefficient, double p) {
  /** Up to so many numbers without ties Kendall's p is exact. */
  private static final int EXACT = 33;

  /** Pearson's r: along a line. p for normal numbers, by t with n - 2 degrees of freedom. */
  public static Correlation pearson(double[] a, double[] b) {
    int n = checked(a, b);
    double meanA = Sample.mean(a);
    double meanB = Sample.mean(b);
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < n; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      ofA += (a[i] - meanA) * (a[i] - meanA);
      ofB += (b[i] - meanB) * (b[i] - meanB);
    }
    double r = Math.max(-1, Math.min(1, both / Math.sqrt(ofA) / Math.sqrt(ofB)));
    double t = Math.abs(r) * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
    return new Correlation(r, Math.min(1, 2 * StudentT.upper(t, n - 2.0)));
  }

  /** Spearman's rho (1904, doi:10.2307/1412159): Pearson's of the ranks; p by the same t. */
  public static Correlation spearman(double[] a, double[] b) {
    checked(a, b);
    return pearson(Ranks.average(a), Ranks.average(b));
  }

  /**
   * Kendall's tau-b; p exact for up to 33 numbers without ties, else normal (Kendall 1970, ISBN
   * 0-85264-199-0).
   */
  public static Correlation kendall(double[] a, double[] b) {
    int n = checked(a, b);
    double tau = RankCorrelation.kendall(boxed(a), boxed(b));
    if (Double.isNaN(tau)) {
      return new Correlation(tau, Double.NaN);
    }
    int[] tiesA = Ranks.tieSizes(a);
    int[] tiesB = Ranks.tieSizes(b);
    double pairs = n * (n - 1) / 2.0;
    if (tiesA.length == n && tiesB.length == n && n <= EXACT) {
      return new Correlation(tau, exact(n, (int) Math.rint(pairs * (1 - Math.abs(tau)) / 2)));
    }
    double tiedA = tied(tiesA, (t, one) -> one / 2);
    double tiedB = tied(tiesB, (t, one) -> one / 2);
    double score = tau * Math.sqrt((pairs - tiedA) * (pairs - tiedB));
    double m = 2 * pairs;
    double variance =
        (m * (2 * n + 5)
                    - tied(tiesA, (t, one) -> one * (2 * t + 5))
                    - tied(tiesB, (t, one) -> one * (2 * t + 5)))
                / 18
            + 2 * tiedA * tiedB / m
            + tied(tiesA, (t, one) -> one * (t - 2))
                * tied(tiesB, (t, one) -> one * (t - 2))
                / (9 * m * (n - 2));
    return new Correlation(
        tau, Math.min(1, 2 * Normal.upper(Math.abs(score) / Math.sqrt(variance))));
  }

  /** P of at most {@code swaps} pairs in disorder, or as many in order, of all orders of n. */
  private static double exact(int n, int swaps) {
    double[] share = new double[n * (n - 1) / 2 + 1];
    share[0] = 1;
    for (int size = 2; size <= n; size++) {
      double[] next = new double[share.length];
      for (int sum = 0; sum < next.length; sum++) {
        for (int more = 0; more < size && more <= sum; more++) {
          next[sum] += share[sum - more] / size;
        }
      }
      share = next;
    }
    return Math.min(1, 2 * Arrays.stream(share, 0, swaps + 1).sum());
  }

  private interface OfTies {
    double of(double ties, double pairs);
  }

  private static double tied(int[] ties, OfTies value) {
    return IntStream.of(ties).mapToDouble(t -> value.of(t, t * (t - 1.0))).sum();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static int checked(double[] a, double[] b) {
    Sample.checked("the first list", a, 3);
    Sample.checked("the second list", b, 3);
    return Require.that(
        a.length == b.length, "number of values", b.length, "must be " + a.length, a.length);
  }
}
