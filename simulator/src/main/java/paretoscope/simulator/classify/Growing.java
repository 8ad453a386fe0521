package paretoscope.simulator.classify;

import java.util.Arrays;

/**
 * Grows one tree, level by level: each node is cut where the squares of its examples' residuals,
 * less the means of both sides, become least; of equal cuts the first. A node that cannot be cut
 * passes all to its left.
 */
final class Growing {
  /** A gain below this is rounding. */
  private static final double LEAST_GAIN = 1e-9;

  private final Bins bins;
  private final double[] residuals;
  private final int leastExamples;
  private final int[] numbers;
  private final float[] cuts;

  /** Where each example has come. */
  private final int[] node;

  Growing(Bins bins, double[] residuals, int depth, int leastExamples) {
    this.bins = bins;
    this.residuals = residuals;
    this.leastExamples = leastExamples;
    this.numbers = new int[(1 << depth) - 1];
    this.cuts = new float[numbers.length];
    this.node = new int[residuals.length];
  }

  /**
   * Grows it.
   *
   * @param share what leaves are multiplied by
   */
  Tree tree(double share) {
    for (int first = 0; first < numbers.length; first = 2 * first + 1) {
      level(first);
    }
    float[] leaves = new float[numbers.length + 1];
    double[] sums = new double[leaves.length];
    double[] weights = new double[leaves.length];
    for (int i = 0; i < node.length; i++) {
      int leaf = node[i] - numbers.length;
      double size = StrictMath.abs(residuals[i]);
      sums[leaf] += residuals[i];
      weights[leaf] += size * (1 - size);
    }
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      // a leaf that is right about all has nothing to add; steps stay bounded near it
      double step = weights[leaf] > 1e-6 ? sums[leaf] / weights[leaf] : 0;
      leaves[leaf] = (float) (share * StrictMath.max(-10, StrictMath.min(10, step)));
    }
    return new Tree(numbers, cuts, leaves);
  }

  /** Cuts the nodes from {@code first} to twice that. */
  private void level(int first) {
    int nodes = first + 1;
    double[] best = new double[nodes];
    int[] bin = new int[nodes];
    Arrays.fill(best, LEAST_GAIN);
    Arrays.fill(bin, -1);
    for (int number = 0; number < bins.numbers(); number++) {
      int width = bins.count(number);
      double[] sums = new double[nodes * width];
      int[] counts = new int[nodes * width];
      for (int i = 0; i < node.length; i++) {
        int at = (node[i] - first) * width + bins.bin(number, i);
        sums[at] += residuals[i];
        counts[at]++;
      }
      for (int n = 0; n < nodes; n++) {
        Cut cut = cut(sums, counts, n * width, width);
        if (cut.gain > best[n]) {
          best[n] = cut.gain;
          bin[n] = cut.bin;
          numbers[first + n] = number;
        }
      }
    }
    for (int n = 0; n < nodes; n++) {
      boolean split = bin[n] >= 0;
      cuts[first + n] = split ? bins.border(numbers[first + n], bin[n]) : Float.MAX_VALUE;
    }
    for (int i = 0; i < node.length; i++) {
      int n = node[i] - first;
      boolean right = bin[n] >= 0 && bins.bin(numbers[node[i]], i) > bin[n];
      node[i] = 2 * node[i] + (right ? 2 : 1);
    }
  }

  private record Cut(double gain, int bin) {}

  private Cut cut(double[] sums, int[] counts, int start, int width) {
    double all = 0;
    int count = 0;
    for (int b = 0; b < width; b++) {
      all += sums[start + b];
      count += counts[start + b];
    }
    Cut best = new Cut(0, -1);
    double left = 0;
    int before = 0;
    for (int b = 0; b < width - 1; b++) {
      left += sums[start + b];
      before += counts[start + b];
      int after = count - before;
      if (before >= leastExamples && after >= leastExamples) {
        double right = all - left;
        double gain = left * left / before + right * right / after - all * all / count;
        best = gain > best.gain ? new Cut(gain, b) : best;
      }
    }
    return best;
  }
}
