package paretoscope.core.stats.hypothesis;

import java.util.Arrays;

/**
 * The exact distribution of a sum of ranks under the null hypothesis, by adding one rank after the
 * other (Streitberg and Röhmel 1986, the shift algorithm). Ranks are multiples of a half, as ties
 * give; they are the ranks that were seen, so ties need no correction.
 */
final class RankSums {
  /** Probability of each doubled sum. */
  private final double[] probability;

  private RankSums(double[] probability) {
    this.probability = probability;
  }

  /** Each rank counts or not, with probability one half: the signed-rank test. */
  static RankSums ofSigns(double[] ranks) {
    int[] doubled = doubled(ranks);
    double[] p = new double[Arrays.stream(doubled).sum() + 1];
    p[0] = 1;
    int most = 0;
    for (int rank : doubled) {
      most += rank;
      for (int sum = most; sum >= 0; sum--) {
        p[sum] = 0.5 * (p[sum] + (sum >= rank ? p[sum - rank] : 0));
      }
    }
    return new RankSums(p);
  }

  /** All choices of {@code size} ranks are equally likely: the rank-sum test. */
  static RankSums ofChoices(double[] ranks, int size) {
    int[] doubled = doubled(ranks);
    int total = Arrays.stream(doubled).sum();
    double[][] p = new double[size + 1][total + 1];
    p[0][0] = 1;
    for (int i = 0; i < doubled.length; i++) {
      for (int taken = Math.min(size, i + 1); taken >= 1; taken--) {
        add(p[taken - 1], p[taken], doubled[i]);
      }
    }
    double all = Arrays.stream(p[size]).sum();
    return new RankSums(Arrays.stream(p[size]).map(ways -> ways / all).toArray());
  }

  private static void add(double[] from, double[] to, int shift) {
    for (int sum = shift; sum < to.length; sum++) {
      to[sum] += from[sum - shift];
    }
  }

  private static int[] doubled(double[] ranks) {
    return Arrays.stream(ranks).mapToInt(rank -> (int) Math.rint(2 * rank)).toArray();
  }

  /** P(sum <= {@code sum}). */
  double lower(double sum) {
    return between(0, (int) Math.rint(2 * sum));
  }

  /** P(sum >= {@code sum}). */
  double upper(double sum) {
    return between((int) Math.rint(2 * sum), probability.length - 1);
  }

  private double between(int from, int to) {
    double p = 0;
    for (int i = from; i <= to; i++) {
      p += probability[i];
    }
    return Math.min(1, p);
  }
}
