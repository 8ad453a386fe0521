package paretoscope.core.stats;

import java.util.List;
import paretoscope.core.error.Require;

/** How far two lists of scores put the same things in the same order. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Kendall's tau-b, which allows for ties (Kendall 1945, doi:10.1093/biomet/33.3.239): 1 for equal
   * orders, -1 for opposite ones.
   *
   * @param a finite scores
   * @param b as many
   * @return NaN where a list has no order: fewer than two scores, or all equal
   */
  public static double kendall(List<Double> a, List<Double> b) {
    Require.that(a.size() == b.size(), "number of scores", b.size(), "must be " + a.size(), 0);
    int agree = 0;
    int apartInA = 0;
    int apartInB = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < i; j++) {
        int before = Double.compare(a.get(i) + 0.0, a.get(j) + 0.0);
        int after = Double.compare(b.get(i) + 0.0, b.get(j) + 0.0);
        agree += before * after;
        apartInA += before * before;
        apartInB += after * after;
      }
    }
    return agree / StrictMath.sqrt((double) apartInA * apartInB);
  }
}
