package paretoscope.core.detect;

import java.util.BitSet;

/** Finds the maxima of a layer's tile and compares them with the neighbouring layer's tile. */
final class MaximaScan {
  private final Tile tile;
  private final int imageWidth;
  private final double[] vertical;
  private final double[] before;
  private final double[] after;

  /**
   * @param imageWidth of the turned image [px]
   */
  MaximaScan(Tile tile, int imageWidth) {
    this.tile = tile;
    this.imageWidth = imageWidth;
    int length = RowSums.rowLength(tile.columns() + 2);
    this.vertical = new double[length];
    this.before = new double[length];
    this.after = new double[length];
  }

  /** Adds the tile's maxima in reading order. */
  void find(double[][] layer, Maxima found) {
    int n = tile.columns();
    for (int y = 1; y <= tile.rows(); y++) {
      RowSums.max(layer[y - 1], layer[y], layer[y + 1], vertical, n + 2);
      System.arraycopy(vertical, 0, before, 1, n + 1);
      System.arraycopy(vertical, 1, after, 0, n + 1);
      RowSums.max(before, vertical, after, vertical, n + 1);
      int base = (tile.top() + y - 1) * imageWidth + tile.left() - 1;
      collect(layer[y], vertical, n, base, found);
    }
  }

  private static void collect(double[] row, double[] greatest, int n, int base, Maxima found) {
    for (int x = 1; x <= n; x++) {
      if (row[x] == greatest[x] && row[x] > 0) {
        found.add(base + x, row[x]);
      }
    }
  }

  /** Marks the maxima from index {@code start} on that nothing near in {@code other} exceeds. */
  void compare(Maxima maxima, int start, double[][] other, BitSet wins) {
    for (int i = start; i < maxima.count(); i++) {
      int y = maxima.position(i) / imageWidth - tile.top() + 1;
      int x = maxima.position(i) % imageWidth - tile.left() + 1;
      double value = maxima.value(i);
      if (reaches(value, other[y - 1], x)
          && reaches(value, other[y], x)
          && reaches(value, other[y + 1], x)) {
        wins.set(i);
      }
    }
  }

  private static boolean reaches(double value, double[] row, int x) {
    return value >= row[x - 1] && value >= row[x] && value >= row[x + 1];
  }
}
