package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.lattice.NeighbourGrid;

/**
 * The columns of an image and the places where a column should be but none was found, each with its
 * brightness relative to the columns of its kind around it.
 */
final class Sites {
  /** Neighbours of its kind that a found column must have. */
  private static final int LEAST_NEIGHBOURS = 4;

  /** Neighbours of its kind that vouch for a column that was not found. */
  private static final int VOUCHING = 6;

  /**
   * @param y row [px]
   * @param x column [px]
   * @param ratio brightness relative to the median of its neighbours of the same kind
   * @param noise standard deviation of the ratio from counting
   * @param found whether a column was found there
   */
  record Site(double y, double x, double ratio, double noise, boolean found) {}

  private final double[] y;
  private final double[] x;
  private final double[] bright;
  private final Brightness brightness;
  private final LatticeVectors lattice;
  private final NeighbourGrid grid;
  private final double slack;

  Sites(
      double[] y,
      double[] x,
      double[] bright,
      Brightness brightness,
      LatticeVectors lattice,
      double slackPx) {
    this.y = y;
    this.x = x;
    this.bright = bright;
    this.brightness = brightness;
    this.lattice = lattice;
    this.grid = new NeighbourGrid(y, x);
    this.slack = slackPx;
  }

  /** All that can be compared; at least a border away from the rim [px]. */
  List<Site> compared(int height, int width, double border) {
    List<Site> sites = new ArrayList<>();
    List<double[]> missing = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      if (inside(y[i], x[i], height, width, border)) {
        compare(y[i], x[i], bright[i], LEAST_NEIGHBOURS, true, sites);
      }
      for (int n = 0; n < 4; n++) {
        double[] place = {y[i] + down(n), x[i] + across(n)};
        if (inside(place[0], place[1], height, width, border)
            && !grid.any(place[0], place[1], 2 * slack, -1)
            && isNew(place, missing)) {
          missing.add(place);
        }
      }
    }
    for (double[] place : missing) {
      double here = brightness.at(place[0], place[1]);
      compare(place[0], place[1], here, VOUCHING, false, sites);
    }
    return sites;
  }

  private static boolean inside(double y, double x, int height, int width, double border) {
    return y >= border && x >= border && y <= height - 1 - border && x <= width - 1 - border;
  }

  private boolean isNew(double[] place, List<double[]> known) {
    for (double[] other : known) {
      double dy = other[0] - place[0];
      double dx = other[1] - place[1];
      if (dy * dy + dx * dx <= 4 * slack * slack) {
        return false;
      }
    }
    return true;
  }

  private void compare(
      double atY, double atX, double here, int least, boolean found, List<Site> sites) {
    double[] around = new double[8];
    int count = 0;
    for (int n = 0; n < 8; n++) {
      int neighbour = nearest(atY + down(n), atX + across(n));
      if (neighbour >= 0) {
        around[count++] = bright[neighbour];
      }
    }
    if (count >= least) {
      Arrays.sort(around, 0, count);
      double usual = (around[(count - 1) / 2] + around[count / 2]) / 2;
      if (usual > 0) {
        sites.add(new Site(atY, atX, here / usual, brightness.noise(usual) / usual, found));
      }
    }
  }

  /** The column at a place, or -1. */
  private int nearest(double atY, double atX) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i : grid.within(atY, atX, slack)) {
      double distance = (y[i] - atY) * (y[i] - atY) + (x[i] - atX) * (x[i] - atX);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** Neighbours 0 to 3 are a, -a, b and -b; 4 to 7 their sums and differences. */
  private double down(int n) {
    return combined(n, lattice.ay(), lattice.by());
  }

  private double across(int n) {
    return combined(n, lattice.ax(), lattice.bx());
  }

  private static double combined(int n, double a, double b) {
    return switch (n) {
      case 0 -> a;
      case 1 -> -a;
      case 2 -> b;
      case 3 -> -b;
      case 4 -> a + b;
      case 5 -> -a - b;
      case 6 -> a - b;
      default -> b - a;
    };
  }
}
