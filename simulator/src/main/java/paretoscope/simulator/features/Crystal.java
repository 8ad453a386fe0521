package paretoscope.simulator.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.spot.Blob;
import paretoscope.simulator.columns.LogFinder;
import paretoscope.simulator.columns.Repeats;

/**
 * What repeats in an image: its bright columns, the translations between them, and where in a cell
 * other columns lie, such as are too weak to be found one by one. These show in the mean of all
 * cells.
 */
final class Crystal {
  /** Columns of this share of the brightest tenth are bright. */
  private static final double BRIGHT = 0.4;

  /** Nodes along each side of the mean cell. */
  private static final int NODES = 24;

  private static final int MOST_PLACES = 8;

  /** What stands out of the mean cell by less is noise [share of its contrast]. */
  private static final double LEAST_CONTRAST = 0.001;

  /** Times that the mean cell is smoothed, little and much. */
  private static final int FINE = 3;

  private static final int COARSE = 14;

  private final Spots spots;
  private final double[] y;
  private final double[] x;
  private final double[] level;
  private final boolean[] bright;
  private final Optional<LatticeVectors> lattice;

  Crystal(Spots spots) {
    this.spots = spots;
    List<Blob> blobs = new LogFinder().find(spots.image());
    int count = blobs.size();
    this.y = new double[count];
    this.x = new double[count];
    this.level = new double[count];
    for (int i = 0; i < count; i++) {
      Spots.Spot first = spots.at(blobs.get(i).y(), blobs.get(i).x());
      y[i] = blobs.get(i).y() + bounded(first.dy());
      x[i] = blobs.get(i).x() + bounded(first.dx());
      Spots.Spot second = spots.at(y[i], x[i]);
      y[i] += bounded(second.dy());
      x[i] += bounded(second.dx());
      level[i] = spots.at(y[i], x[i]).level();
    }
    this.bright = bright(level);
    this.lattice = new Repeats(y, x, level, spots.image().pixelNm()).find();
  }

  private static double bounded(double shift) {
    return StrictMath.max(-1.5, StrictMath.min(1.5, shift));
  }

  private static boolean[] bright(double[] level) {
    double[] sorted = level.clone();
    Arrays.sort(sorted);
    double least = sorted.length == 0 ? 0 : BRIGHT * sorted[(int) (0.9 * (sorted.length - 1))];
    boolean[] bright = new boolean[level.length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = level[i] >= least;
    }
    return bright;
  }

  int count() {
    return y.length;
  }

  NeighbourGrid grid() {
    return new NeighbourGrid(y, x);
  }

  /** Row and column of each found column inside the image [px]. */
  List<double[]> columns() {
    Plane plane = spots.image().plane();
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      if (y[i] >= 0 && x[i] >= 0 && y[i] <= plane.height() - 1 && x[i] <= plane.width() - 1) {
        all.add(new double[] {y[i], x[i]});
      }
    }
    return all;
  }

  /** Row of a found column [px]. */
  double y(int column) {
    return y[column];
  }

  double x(int column) {
    return x[column];
  }

  double level(int column) {
    return level[column];
  }

  boolean bright(int column) {
    return bright[column];
  }

  Optional<LatticeVectors> lattice() {
    return lattice;
  }

  /** Places of columns relative to a bright one [px], this first; none outside half a cell. */
  List<double[]> basis() {
    List<double[]> places = new ArrayList<>();
    places.add(new double[2]);
    lattice.ifPresent(
        l -> {
          addHalves(l, places);
          addWeak(l, places);
        });
    return places;
  }

  /** Half way along the cell's sides and diagonal, where weak columns hide in others' light. */
  private static void addHalves(LatticeVectors l, List<double[]> places) {
    places.add(new double[] {l.ay() / 2, l.ax() / 2});
    places.add(new double[] {l.by() / 2, l.bx() / 2});
    places.add(new double[] {(l.ay() + l.by()) / 2, (l.ax() + l.bx()) / 2});
  }

  /** Where the mean cell is brighter than its surroundings, the clearest first. */
  private void addWeak(LatticeVectors l, List<double[]> places) {
    double[] cell = meanCell(l);
    double[] fine = smoothed(cell, FINE);
    double[] coarse = smoothed(cell, COARSE);
    double span = Arrays.stream(fine).max().orElse(0) - Arrays.stream(fine).min().orElse(0);
    double[] clear = new double[fine.length];
    for (int i = 0; i < clear.length; i++) {
      clear[i] = fine[i] - coarse[i];
    }
    double slack = Repeats.SLACK_NM / spots.image().pixelNm();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < clear.length; i++) {
      if (clear[i] >= LEAST_CONTRAST * span && highest(clear, i / NODES, i % NODES)) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -clear[i]).thenComparing(i -> i));
    for (int i : order) {
      double[] place = {
        place(l.ay(), l.by(), i / NODES, i % NODES), place(l.ax(), l.bx(), i / NODES, i % NODES)
      };
      boolean apart = place[0] * place[0] + place[1] * place[1] > 1.5 * slack * slack;
      if (apart && places.size() < MOST_PLACES) {
        places.add(place);
      }
    }
  }

  private static double place(double a, double b, int p, int q) {
    return ((double) p / NODES - 0.5) * a + ((double) q / NODES - 0.5) * b;
  }

  /** Mean of the image about all bright columns, node by node [e]. */
  private double[] meanCell(LatticeVectors l) {
    double[] sums = new double[NODES * NODES];
    int[] counts = new int[sums.length];
    double[] down = new double[sums.length];
    double[] across = new double[sums.length];
    for (int at = 0; at < sums.length; at++) {
      down[at] = place(l.ay(), l.by(), at / NODES, at % NODES);
      across[at] = place(l.ax(), l.bx(), at / NODES, at % NODES);
    }
    for (int i = 0; i < y.length; i++) {
      for (int at = 0; bright[i] && at < sums.length; at++) {
        double value = sample(spots.image().plane(), y[i] + down[at], x[i] + across[at]);
        if (!Double.isNaN(value)) {
          sums[at] += value;
          counts[at]++;
        }
      }
    }
    for (int at = 0; at < sums.length; at++) {
      sums[at] /= StrictMath.max(1, counts[at]);
    }
    return sums;
  }

  /** Between four pixels; NaN outside. */
  private static double sample(Plane plane, double y, double x) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    if (top < 0 || left < 0 || top + 1 >= plane.height() || left + 1 >= plane.width()) {
      return Double.NaN;
    }
    double down = y - top;
    double across = x - left;
    double[] values = plane.values();
    int upper = top * plane.width() + left;
    int lower = upper + plane.width();
    return (1 - down) * ((1 - across) * values[upper] + across * values[upper + 1])
        + down * ((1 - across) * values[lower] + across * values[lower + 1]);
  }

  private static double at(double[] cell, int p, int q) {
    return cell[StrictMath.floorMod(p, NODES) * NODES + StrictMath.floorMod(q, NODES)];
  }

  /** So many times by (1 2 1) / 4 along both sides, which wrap. */
  private static double[] smoothed(double[] cell, int times) {
    double[] smooth = cell;
    for (int time = 0; time < times; time++) {
      double[] before = smooth;
      smooth = new double[cell.length];
      for (int p = 0; p < NODES; p++) {
        for (int q = 0; q < NODES; q++) {
          double sum = 0;
          for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
              sum += (2 - StrictMath.abs(i)) * (2 - StrictMath.abs(j)) * at(before, p + i, q + j);
            }
          }
          smooth[p * NODES + q] = sum / 16;
        }
      }
    }
    return smooth;
  }

  /** Whether no node within two steps is higher; of equal ones the first is. */
  private static boolean highest(double[] cell, int p, int q) {
    double here = at(cell, p, q);
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        double other = at(cell, p + i, q + j);
        boolean before = i < 0 || (i == 0 && j < 0);
        if (other > here || (before && other == here)) {
          return false;
        }
      }
    }
    return true;
  }
}
