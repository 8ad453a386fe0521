package paretoscope.core.optimise;

import java.util.Arrays;

/**
 * Crowding distance within one front (Deb et al. 2002, doi:10.1109/4235.996017): per objective the
 * gap between a point's two neighbours over the front's range, summed; points at the ends have
 * infinity. Ties are ordered by the other objectives, so a point's distance does not depend on the
 * order of the points. An objective in which all are equal, or that has no finite range, counts
 * nothing.
 *
 * <p>A front that does not fit is thinned one point at a time and the neighbours' distances are
 * renewed (Kukkonen and Deb 2006, doi:10.1109/CEC.2006.1688443): cutting all at once tears holes
 * where several neighbours are crowded. Neighbours are linked, so a removal costs one pass over the
 * front for the next minimum.
 */
final class Crowding {
  private static final int NONE = -1;

  /** The front's rows; everything below is by position in it. */
  private final double[][] rows;

  private final int[][] before;
  private final int[][] after;
  private final double[] ranges;
  private final double[] distances;
  private final boolean[] gone;

  /**
   * @param objectives one row per point, those of other fronts included
   * @param front indices of rows without NaN
   */
  Crowding(double[][] objectives, int[] front) {
    rows = new double[front.length][];
    Arrays.setAll(rows, i -> objectives[front[i]]);
    int columns = rows.length == 0 ? 0 : rows[0].length;
    before = new int[columns][rows.length];
    after = new int[columns][rows.length];
    ranges = new double[columns];
    distances = new double[rows.length];
    gone = new boolean[rows.length];
    for (int m = 0; m < columns; m++) {
      link(m);
    }
    for (int i = 0; i < rows.length; i++) {
      distances[i] = computed(i);
    }
  }

  private void link(int m) {
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    IndexSort.sort(rows, m, order);
    for (int k = 0; k < order.length; k++) {
      before[m][order[k]] = k == 0 ? NONE : order[k - 1];
      after[m][order[k]] = k + 1 == order.length ? NONE : order[k + 1];
    }
    double range = rows[order[order.length - 1]][m] - rows[order[0]][m];
    ranges[m] = range < Double.POSITIVE_INFINITY ? range : 0;
  }

  private double computed(int position) {
    double sum = 0;
    for (int m = 0; m < ranges.length; m++) {
      if (ranges[m] > 0) {
        int low = before[m][position];
        int high = after[m][position];
        sum +=
            low == NONE || high == NONE
                ? Double.POSITIVE_INFINITY
                : (rows[high][m] - rows[low][m]) / ranges[m];
      }
    }
    return sum;
  }

  /** Removes the most crowded point, the last of equals, until {@code room} points are left. */
  void thin(int room) {
    for (int left = rows.length; left > room; left--) {
      int worst = NONE;
      for (int i = 0; i < rows.length; i++) {
        if (!gone[i] && (worst == NONE || distances[i] <= distances[worst])) {
          worst = i;
        }
      }
      remove(worst);
    }
  }

  private void remove(int position) {
    gone[position] = true;
    for (int m = 0; m < ranges.length; m++) {
      int low = before[m][position];
      int high = after[m][position];
      if (low != NONE) {
        after[m][low] = high;
      }
      if (high != NONE) {
        before[m][high] = low;
      }
    }
    for (int m = 0; m < ranges.length; m++) {
      renew(before[m][position]);
      renew(after[m][position]);
    }
  }

  private void renew(int position) {
    if (position != NONE) {
      distances[position] = computed(position);
    }
  }

  /** Whether the point at a position of the front is still there. */
  boolean keeps(int position) {
    return !gone[position];
  }

  /** The distance of the point at a position of the front. */
  double distance(int position) {
    return distances[position];
  }
}
