package paretoscope.simulator.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.spot.Blob;

/**
 * The columns of an image and the places where a column should be but none was found, each with its
 * brightness relative to the columns of its kind around it.
 */
public final class Sites {
  /** Columns nearer the rim are seen in part, and their places found too far inside [nm]. */
  private static final double BORDER_NM = 0.04;

  /** Neighbours of its kind that a column must have to be compared. */
  private static final int LEAST_NEIGHBOURS = 4;

  /** Pairs of opposite neighbours for a median that one defect among them does not upset. */
  private static final int LEAST_PAIRS = 3;

  /**
   * @param y row [px]
   * @param x column [px]
   * @param ratio brightness relative to the median of its neighbours of the same kind
   * @param noise standard deviation of the ratio from counting
   * @param found whether a column was found there
   */
  public record Site(double y, double x, double ratio, double noise, boolean found) {}

  private final double[] y;
  private final double[] x;
  private final double[] bright;
  private final Brightness brightness;
  private final LatticeVectors lattice;
  private final NeighbourGrid grid;
  private final double slack;
  private final double border;
  private final int mostAbsent;

  /**
   * @param blobs found columns [px]
   * @param bright how bright each is
   * @param lattice translations that carry columns to others of their kind [px]
   * @param mostAbsent neighbours that may be absent inside the image: with more, a column stands at
   *     the edge of its crystal, where others are no measure
   */
  public Sites(
      List<Blob> blobs,
      double[] bright,
      Brightness brightness,
      LatticeVectors lattice,
      int mostAbsent) {
    this.y = blobs.stream().mapToDouble(Blob::y).toArray();
    this.x = blobs.stream().mapToDouble(Blob::x).toArray();
    this.bright = bright;
    this.brightness = brightness;
    this.lattice = lattice;
    this.grid = new NeighbourGrid(y, x);
    double pixelNm = brightness.image().pixelNm();
    this.slack = StrictMath.max(1, Repeats.SLACK_NM / pixelNm);
    this.border = BORDER_NM / pixelNm;
    this.mostAbsent = mostAbsent;
  }

  /** All that can be compared. */
  public List<Site> compared() {
    List<Site> sites = new ArrayList<>();
    List<double[]> missing = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      if (inside(y[i], x[i])) {
        compare(y[i], x[i], bright[i], true, sites);
      }
      for (int n = 0; n < 4; n++) {
        double[] place = {y[i] + down(n), x[i] + across(n)};
        if (inside(place[0], place[1])
            && !grid.any(place[0], place[1], 2 * slack, -1)
            && isNew(place, missing)) {
          missing.add(place);
        }
      }
    }
    for (double[] place : missing) {
      double here = brightness.at(place[0], place[1]);
      compare(place[0], place[1], here, false, sites);
    }
    return sites;
  }

  private boolean inside(double atY, double atX) {
    Plane plane = brightness.image().plane();
    return atY >= border
        && atX >= border
        && atY <= plane.height() - 1 - border
        && atX <= plane.width() - 1 - border;
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

  private void compare(double atY, double atX, double here, boolean found, List<Site> sites) {
    double[] around = new double[8];
    int absent = 0;
    for (int n = 0; n < 8; n++) {
      double placeY = atY + down(n);
      double placeX = atX + across(n);
      int neighbour = grid.nearest(placeY, placeX, slack);
      around[n] = neighbour >= 0 ? bright[neighbour] : Double.NaN;
      absent += neighbour < 0 && inside(placeY, placeX) ? 1 : 0;
    }
    double usual = usual(around, absent);
    if (usual > 0) {
      sites.add(new Site(atY, atX, here / usual, brightness.noise(usual) / usual, found));
    }
  }

  /**
   * The median of what opposite neighbours have on average, in which slopes cancel; where there are
   * too few pairs for it stands at an image's rim, the median of all. NaN if there are too few of
   * either, or too many absent where the image would show them.
   */
  private double usual(double[] around, int absent) {
    double[] pairs = new double[4];
    for (int n = 0; n < 4; n++) {
      pairs[n] = (around[2 * n] + around[2 * n + 1]) / 2;
    }
    double ofPairs = median(pairs, LEAST_PAIRS);
    return Double.isNaN(ofPairs) && absent <= mostAbsent
        ? median(around, LEAST_NEIGHBOURS)
        : ofPairs;
  }

  /** Median of those values that are numbers; NaN if these are fewer than the least. */
  public static double median(double[] values, int least) {
    double[] sorted = values.clone();
    // those that are no number come last
    Arrays.sort(sorted);
    int count = sorted.length;
    while (count > 0 && Double.isNaN(sorted[count - 1])) {
      count--;
    }
    return count < least ? Double.NaN : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
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
