package paretoscope.simulator.columns;

import java.util.Arrays;

/** All differences of places up to a length, one of each pair of opposite ones. */
final class Pairs {
  private double[] dy = new double[256];
  private double[] dx = new double[256];
  private int[] from = new int[256];
  private int[] to = new int[256];
  private int count;

  /**
   * @param y rows [px]
   * @param x columns [px]
   * @param reach greatest length [px]
   */
  Pairs(double[] y, double[] x, double reach) {
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        double down = y[j] - y[i];
        double across = x[j] - x[i];
        // the half plane is cut obliquely: few lattices have a translation along the cut
        boolean half = down + 0.123 * across > 0;
        if (half && down * down + across * across <= reach * reach) {
          add(down, across, i, j);
        }
      }
    }
  }

  private void add(double down, double across, int first, int second) {
    if (count == from.length) {
      dy = Arrays.copyOf(dy, 2 * count);
      dx = Arrays.copyOf(dx, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    dy[count] = down;
    dx[count] = across;
    from[count] = first;
    to[count++] = second;
  }

  int count() {
    return count;
  }

  /** How far down a pair's second place lies from its first [px]. */
  double dy(int pair) {
    return dy[pair];
  }

  double dx(int pair) {
    return dx[pair];
  }

  /** Place that a pair begins at. */
  int from(int pair) {
    return from[pair];
  }

  int to(int pair) {
    return to[pair];
  }

  /** Pairs whose difference lies within a distance of another [px]. */
  int[] near(double down, double across, double distance) {
    int[] near = new int[count];
    int found = 0;
    for (int pair = 0; pair < count; pair++) {
      double y = dy[pair] - down;
      double x = dx[pair] - across;
      if (y * y + x * x <= distance * distance) {
        near[found++] = pair;
      }
    }
    return Arrays.copyOf(near, found);
  }
}
