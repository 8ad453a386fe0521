package paretoscope.core.optimise;

import java.util.Arrays;

/**
 * Crowding distance within one front (Deb et al. 2002, doi:10.1109/4235.996017): per objective the
 * gap between a point's two neighbours over the front's range, summed; points at the ends have
 * infinity. Ties are ordered by the other objectives, so a point's distance does not depend on the
 * order of the points. An objective in which all are equal, or that has no finite range, counts
 * nothing.
 */
public final class Crowding {
  private Crowding() {}

  /**
   * The distance of each member of a front, in the order of {@code front}.
   *
   * @param objectives one row per point, the points of other fronts included
   * @param front indices of rows without NaN
   */
  public static double[] distances(double[][] objectives, int[] front) {
    double[] byPoint = new double[objectives.length];
    int[] order = front.clone();
    int columns = front.length == 0 ? 0 : objectives[front[0]].length;
    for (int m = 0; m < columns; m++) {
      IndexSort.sort(objectives, m, order);
      add(objectives, m, order, byPoint);
    }
    double[] distances = new double[front.length];
    if (front.length <= 2) {
      Arrays.fill(distances, Double.POSITIVE_INFINITY);
      return distances;
    }
    for (int i = 0; i < front.length; i++) {
      distances[i] = byPoint[front[i]];
    }
    return distances;
  }

  private static void add(double[][] objectives, int m, int[] order, double[] byPoint) {
    int end = order.length - 1;
    double range = objectives[order[end]][m] - objectives[order[0]][m];
    if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
      return;
    }
    byPoint[order[0]] = Double.POSITIVE_INFINITY;
    byPoint[order[end]] = Double.POSITIVE_INFINITY;
    for (int k = 1; k < end; k++) {
      byPoint[order[k]] += (objectives[order[k + 1]][m] - objectives[order[k - 1]][m]) / range;
    }
  }
}
