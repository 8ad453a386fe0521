package paretoscope.core.convolve;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.image.Plane;

/**
 * Neighbouring rows of an image, ready to be filtered. The rows are cut into strips of {@link
 * Taps#LINE} columns, so that all lines a vertical sum reads stay in the first-level cache, and the
 * vertical sums of a few rows are made before the horizontal ones that read them.
 */
public final class Band {
  /** A good number of rows: small enough for the cache, large enough to hide the rim's cost. */
  public static final int ROWS = 64;

  /** Rows filtered vertically before they are filtered horizontally. */
  private static final int BLOCK = 8;

  private final Taps taps = Taps.fastest();
  private final int width;
  private final int top;
  private final int rows;
  private final int reach;
  private final double[][][] strips;
  private double[][][] scratch = {};

  /** Takes filtered rows, from the top down. */
  public interface Rows {
    /**
     * @param y the row's index in the image
     * @param filtered one array for each filter, longer than the image is wide; read only, and
     *     overwritten afterwards
     */
    void accept(int y, double[][] filtered);
  }

  /**
   * @param top first row to be filtered
   * @param rows number of rows to be filtered
   * @param reach greatest distance that any filter's vertical kernel has [px]
   */
  public Band(Plane image, int top, int rows, int reach) {
    this.width = image.width();
    this.top = top;
    this.rows = rows;
    this.reach = reach;
    this.strips = new double[paddedWidth(width) / Taps.LINE][rows + 2 * reach][Taps.LINE];
    for (int i = 0; i < rows + 2 * reach; i++) {
      int from = Mirror.index(top - reach + i, image.height()) * width;
      for (int s = 0; s < strips.length; s++) {
        int count = Math.min(Taps.LINE, width - s * Taps.LINE);
        System.arraycopy(image.values(), from + s * Taps.LINE, strips[s][i], 0, count);
      }
    }
  }

  /** Length of the arrays that hold a filtered row of an image of this width. */
  public static int paddedWidth(int width) {
    return (width + Taps.LINE - 1) / Taps.LINE * Taps.LINE;
  }

  /** Filters every row of the band by each filter. */
  public void filter(List<Separable> filters, Rows rowsOut) {
    int count = filters.size();
    int margin = filters.stream().mapToInt(f -> f.along().reach()).max().orElse(0);
    int padded = paddedWidth(width);
    double[][][] vertical = scratch(count, margin + padded + margin);
    double[][] filtered = new double[count][padded];
    int[] before = mirrored(0, -1, margin);
    int[] after = mirrored(width - 1, 1, margin);
    for (int y = 0; y < rows; y += BLOCK) {
      int block = Math.min(BLOCK, rows - y);
      for (int f = 0; f < count; f++) {
        boolean two = f + 1 < count && Taps.shareReads(filters.get(f), filters.get(f + 1));
        down(filters.subList(f, f + (two ? 2 : 1)), vertical, f, y, block, margin);
        f += two ? 1 : 0;
      }
      for (int b = 0; b < block; b++) {
        for (int f = 0; f < count; f++) {
          HalfKernel kernel = filters.get(f).along();
          mirrorEnds(vertical[f][b], margin, before, after, kernel.reach());
          taps.along(vertical[f][b], margin, kernel, filtered[f], padded);
        }
        rowsOut.accept(top + y + b, filtered);
      }
    }
  }

  /** Vertical sums of some rows for one filter, or for two that read the same lines. */
  private void down(
      List<Separable> filters, double[][][] vertical, int f, int y, int block, int margin) {
    HalfKernel first = filters.get(0).down();
    for (int s = 0; s < strips.length; s++) {
      int to = margin + s * Taps.LINE;
      for (int b = 0; b < block; b++) {
        int line = y + b + reach;
        if (filters.size() == 2) {
          HalfKernel second = filters.get(1).down();
          taps.even(strips[s], line, first, second, vertical[f][b], vertical[f + 1][b], to);
        } else {
          taps.down(strips[s], line, first, vertical[f][b], to);
        }
      }
    }
  }

  private double[][][] scratch(int count, int length) {
    if (scratch.length < count || scratch[0][0].length < length) {
      scratch = new double[count][BLOCK][length];
    }
    return scratch;
  }

  private static void mirrorEnds(double[] row, int margin, int[] before, int[] after, int reach) {
    int end = margin + after[0];
    for (int i = 1; i <= reach; i++) {
      row[margin - i] = row[margin + before[i]];
      row[end + i] = row[margin + after[i]];
    }
  }

  /** The columns that the {@code margin} columns beyond column {@code from} mirror. */
  private int[] mirrored(int from, int direction, int margin) {
    int[] columns = new int[margin + 1];
    Arrays.setAll(columns, i -> Mirror.index(from + direction * i, width));
    return columns;
  }
}
