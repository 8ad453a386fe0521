package paretoscope.core.lattice;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.spot.Blob;

/**
 * Finds near neighbours among points of a plane: the points lie in square cells that hold about two
 * each, so that a search looks at a few cells only. Immutable and safe for use by several threads.
 */
public final class NeighbourGrid {
  private static final int MOST_CELLS_PER_SIDE = 2048;

  private final double[] y;
  private final double[] x;
  private final double top;
  private final double left;
  private final double cell;
  private final int rows;
  private final int columns;
  private final int[] start;
  private final int[] members;

  /**
   * @param y rows [px]
   * @param x columns [px], as many
   * @throws IllegalArgumentException if a coordinate is not finite or the lengths differ
   */
  public NeighbourGrid(double[] y, double[] x) {
    Require.that(
        y.length == x.length, "coordinates", y.length + " and " + x.length, "must pair", 0);
    for (int i = 0; i < y.length; i++) {
      if (!Double.isFinite(y[i]) || !Double.isFinite(x[i])) {
        // put in words only now: points are many, and words cost more than all the rest
        Require.that(false, "position", y[i] + ", " + x[i], "must be finite", 0);
      }
    }
    this.y = y.clone();
    this.x = x.clone();
    this.top = Arrays.stream(y).min().orElse(0);
    this.left = Arrays.stream(x).min().orElse(0);
    double tall = Arrays.stream(y).max().orElse(0) - top;
    double wide = Arrays.stream(x).max().orElse(0) - left;
    double area = Math.max(1, tall) * Math.max(1, wide);
    double ideal = StrictMath.sqrt(2 * area / Math.max(1, y.length));
    this.cell = Math.max(ideal, Math.max(tall, wide) / MOST_CELLS_PER_SIDE);
    this.rows = (int) (tall / cell) + 1;
    this.columns = (int) (wide / cell) + 1;
    this.start = new int[rows * columns + 1];
    this.members = new int[y.length];
    fill();
  }

  /** The grid of the centres of spots. */
  public static NeighbourGrid of(List<Blob> blobs) {
    return new NeighbourGrid(
        blobs.stream().mapToDouble(Blob::y).toArray(),
        blobs.stream().mapToDouble(Blob::x).toArray());
  }

  private void fill() {
    for (int i = 0; i < y.length; i++) {
      start[cellOf(i) + 1]++;
    }
    for (int c = 1; c < start.length; c++) {
      start[c] += start[c - 1];
    }
    int[] next = start.clone();
    for (int i = 0; i < y.length; i++) {
      members[next[cellOf(i)]++] = i;
    }
  }

  private int cellOf(int i) {
    return row(y[i]) * columns + column(x[i]);
  }

  private int row(double at) {
    return (int) Math.max(0, Math.min(rows - 1.0, (at - top) / cell));
  }

  private int column(double at) {
    return (int) Math.max(0, Math.min(columns - 1.0, (at - left) / cell));
  }

  public int count() {
    return y.length;
  }

  /** The points within {@code radius} [px] of a place, rim included, by ascending index. */
  public int[] within(double atY, double atX, double radius) {
    int[] found = new int[8];
    int count = 0;
    double limit = radius * radius;
    for (int r = row(atY - radius); r <= row(atY + radius); r++) {
      for (int c = column(atX - radius); c <= column(atX + radius); c++) {
        for (int m = start[r * columns + c]; m < start[r * columns + c + 1]; m++) {
          if (squared(members[m], atY, atX) <= limit) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = members[m];
          }
        }
      }
    }
    int[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The nearest point within {@code radius} [px] of a place, or -1; of equal ones the first. */
  public int nearest(double atY, double atX, double radius) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int point : within(atY, atX, radius)) {
      double distance = squared(point, atY, atX);
      if (distance < least) {
        least = distance;
        best = point;
      }
    }
    return best;
  }

  /** Whether a point other than {@code except} lies within {@code radius} [px] of a place. */
  public boolean any(double atY, double atX, double radius, int except) {
    double limit = radius * radius;
    for (int r = row(atY - radius); r <= row(atY + radius); r++) {
      for (int c = column(atX - radius); c <= column(atX + radius); c++) {
        for (int m = start[r * columns + c]; m < start[r * columns + c + 1]; m++) {
          if (members[m] != except && squared(members[m], atY, atX) <= limit) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Distances [px] from point {@code i} to its {@code k} nearest other points, ascending; fewer
   * where there are fewer others.
   */
  public double[] nearest(int i, int k) {
    double[] best = new double[Math.min(k, y.length - 1)];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    int row = row(y[i]);
    int column = column(x[i]);
    int rings = Math.max(rows, columns);
    for (int ring = 0; ring < rings && best.length > 0; ring++) {
      // points beyond ring - 1 are at least (ring - 1) cells away
      double reach = Math.max(0, ring - 1) * cell;
      if (best[best.length - 1] <= reach * reach) {
        break;
      }
      searchRing(i, row, column, ring, best);
    }
    for (int near = 0; near < best.length; near++) {
      best[near] = StrictMath.sqrt(best[near]);
    }
    return best;
  }

  private void searchRing(int i, int row, int column, int ring, double[] best) {
    for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      boolean edge = r == row - ring || r == row + ring;
      int step = edge || ring == 0 ? 1 : 2 * ring;
      for (int c = column - ring; c <= column + ring; c += step) {
        if (c >= 0 && c < columns) {
          searchCell(i, r * columns + c, best);
        }
      }
    }
  }

  private void searchCell(int i, int inCell, double[] best) {
    for (int m = start[inCell]; m < start[inCell + 1]; m++) {
      double distance = squared(members[m], y[i], x[i]);
      if (members[m] == i || distance >= best[best.length - 1]) {
        continue;
      }
      int at = best.length - 1;
      while (at > 0 && best[at - 1] > distance) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = distance;
    }
  }

  private double squared(int point, double atY, double atX) {
    double dy = y[point] - atY;
    double dx = x[point] - atX;
    return dy * dy + dx * dx;
  }
}
