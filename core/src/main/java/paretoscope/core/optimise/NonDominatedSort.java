package paretoscope.core.optimise;

import java.util.Arrays;

/**
 * Splits points into fronts, all objectives minimised: front 0 is dominated by nobody, front 1 only
 * by front 0, and so on. Efficient non-dominated sorting with binary search over the fronts (Zhang
 * et al. 2015, doi:10.1109/TEVC.2014.2308305): points come in lexicographic order, so none is
 * dominated by a later one. With two objectives the last point of a front decides for the whole
 * front and the cost is O(n log n). Equal points share a front. Points with a NaN (failed
 * evaluations) form the last front.
 */
public final class NonDominatedSort {
  private static final int NONE = -1;

  private final double[][] points;

  /** Per front, the point added last; per point, the one added to its front before it. */
  private final int[] last;

  private final int[] previous;
  private int fronts;

  private NonDominatedSort(double[][] points) {
    this.points = points;
    this.last = new int[points.length];
    this.previous = new int[points.length];
  }

  /** The number of the front of each point. */
  public static int[] ranks(double[][] objectives) {
    int[] order = sound(objectives);
    IndexSort.sort(objectives, 0, order);
    NonDominatedSort sort = new NonDominatedSort(objectives);
    int[] ranks = new int[objectives.length];
    Arrays.fill(ranks, NONE);
    for (int point : order) {
      ranks[point] = sort.add(point);
    }
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = ranks[i] == NONE ? sort.fronts : ranks[i];
    }
    return ranks;
  }

  /** Whether an evaluation gave numbers: no NaN among the objectives. */
  static boolean sound(double[] row) {
    for (double value : row) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  private static int[] sound(double[][] objectives) {
    int[] indices = new int[objectives.length];
    int count = 0;
    for (int i = 0; i < objectives.length; i++) {
      if (sound(objectives[i])) {
        indices[count++] = i;
      }
    }
    return Arrays.copyOf(indices, count);
  }

  private int add(int point) {
    int low = 0;
    int high = fronts;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dominated(point, middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == fronts) {
      last[fronts++] = NONE;
    }
    previous[point] = last[low];
    last[low] = point;
    return low;
  }

  private boolean dominated(int point, int front) {
    double[] p = points[point];
    if (p.length == 2) {
      double[] q = points[last[front]];
      return q[1] <= p[1] && (q[1] < p[1] || q[0] < p[0]);
    }
    for (int other = last[front]; other != NONE; other = previous[other]) {
      if (Front.dominates(points[other], p)) {
        return true;
      }
    }
    return false;
  }
}
