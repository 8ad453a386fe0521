package paretoscope.core.stats.describe;

import java.util.Arrays;

/**
 * Ranks from 1 for the smallest, where ties share a rank; 0 and -0 are ties.
 *
 * @see #average
 */
public final class Ranks {
  private Ranks() {}

  /** Ties get the mean of the ranks they take up together. */
  public static double[] average(double[] values) {
    double[] sorted = sorted(values);
    double[] ranks = new double[values.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = (first(sorted, values[i]) + last(sorted, values[i])) / 2.0 + 1;
    }
    return ranks;
  }

  /** Ties get the smallest of the ranks they take up together, as in a league. */
  public static int[] smallest(double[] values) {
    double[] sorted = sorted(values);
    return Arrays.stream(values).mapToInt(value -> first(sorted, value) + 1).toArray();
  }

  /** Ties get the same rank, and the next value the next number. */
  public static int[] dense(double[] values) {
    double[] distinct = Arrays.stream(sorted(values)).distinct().toArray();
    return Arrays.stream(values).mapToInt(value -> first(distinct, value) + 1).toArray();
  }

  /** How many values each group of ties has; ones where a value is alone. */
  public static int[] tieSizes(double[] values) {
    double[] sorted = sorted(values);
    return Arrays.stream(sorted)
        .distinct()
        .mapToInt(value -> last(sorted, value) - first(sorted, value) + 1)
        .toArray();
  }

  /** Sum of t^3 - t over groups of t ties, by which variances of rank sums shrink. */
  public static double tieSum(double[] values) {
    double sum = 0;
    for (int t : tieSizes(values)) {
      sum += (double) t * t * t - t;
    }
    return sum;
  }

  private static double[] sorted(double[] values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = values[i] + 0.0;
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private static int first(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int last(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
