package paretoscope.core.optimise;

import java.util.stream.IntStream;

/** Dominance between points whose objectives are all minimised. */
public final class Front {
  private Front() {}

  /**
   * Whether {@code a} is nowhere worse than {@code b} and somewhere better. NaN dominates nothing.
   */
  public static boolean dominates(double[] a, double[] b) {
    boolean better = false;
    for (int m = 0; m < a.length; m++) {
      if (!(a[m] <= b[m])) {
        return false;
      }
      better |= a[m] < b[m];
    }
    return better;
  }

  /**
   * The indices of the points that no other point dominates, ascending. Equal points all stay; rows
   * with a NaN never do.
   */
  public static int[] nonDominated(double[][] points) {
    int[] ranks = NonDominatedSort.ranks(points);
    return IntStream.range(0, points.length)
        .filter(i -> ranks[i] == 0 && NonDominatedSort.sound(points[i]))
        .toArray();
  }
}
