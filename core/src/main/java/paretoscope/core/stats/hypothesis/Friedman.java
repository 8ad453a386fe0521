package paretoscope.core.stats.hypothesis;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.stats.describe.Ranks;
import paretoscope.core.stats.describe.Sample;
import paretoscope.core.stats.distribution.ChiSquared;
import paretoscope.core.stats.distribution.StudentisedRange;

/**
 * Friedman's test (1937, doi:10.1080/01621459.1937.10503522) of treatments that were all tried in
 * the same blocks: does one rank higher than another? With the correction for ties of Conover
 * (1999, ISBN 0-471-16068-7). It assumes independent blocks, and a chi-squared distribution that
 * needs about ten of them.
 *
 * @param statistic chi-squared with one degree less than there are treatments; NaN where every
 *     block ties all
 * @param p its upper tail
 * @param meanRanks mean rank of each treatment; 1 for the smallest value
 * @param blocks their number
 */
public record Friedman(double statistic, double p, List<Double> meanRanks, int blocks) {
  public Friedman {
    meanRanks = List.copyOf(meanRanks);
  }

  /**
   * The test.
   *
   * @param values [blocks][treatments], at least 2 blocks and 3 treatments
   */
  public static Friedman of(double[][] values) {
    int blocks = values.length;
    Require.that(blocks >= 2, "blocks", blocks, "must be >= 2; play more worlds", 0);
    int k = values[0].length;
    Require.that(k >= 3, "treatments", k, "must be >= 3; compare two by a paired test", 0);
    double[] sums = new double[k];
    double ties = 0;
    for (double[] block : values) {
      Require.that(block.length == k, "treatments in a block", block.length, "must be " + k, 0);
      double[] ranks = Ranks.average(Sample.checked("a block", block, k));
      Arrays.setAll(sums, t -> sums[t] + ranks[t]);
      ties += Ranks.tieSum(block);
    }
    double squares = Arrays.stream(sums).map(sum -> sum * sum).sum();
    double correction = 1 - ties / (blocks * (double) k * ((double) k * k - 1));
    double statistic =
        (12 / (blocks * (double) k * (k + 1)) * squares - 3.0 * blocks * (k + 1)) / correction;
    return new Friedman(
        statistic,
        ChiSquared.upper(statistic, k - 1),
        Arrays.stream(sums).mapToObj(sum -> sum / blocks).toList(),
        blocks);
  }

  /**
   * Nemenyi's critical difference (Demšar 2006, J. Mach. Learn. Res. 7, 1-30, eq. in 3.2.2): mean
   * ranks that differ by at least q sqrt(k (k + 1) / 6 N) differ at level {@code alpha}, with q the
   * critical studentised range of k over sqrt 2.
   */
  public double criticalDifference(double alpha) {
    int k = meanRanks.size();
    return nemenyi(alpha, k) * Math.sqrt(k * (k + 1.0) / (6.0 * blocks));
  }

  /** Critical studentised range over sqrt 2, as printed in tables: 1.960 for two at 0.05. */
  static double nemenyi(double alpha, int treatments) {
    return StudentisedRange.critical(alpha, treatments) / Math.sqrt(2);
  }
}
