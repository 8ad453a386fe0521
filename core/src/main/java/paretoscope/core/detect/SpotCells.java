package paretoscope.core.detect;

import java.util.Arrays;

/** Spots sorted into square cells, to find the neighbours of each without looking at all. */
final class SpotCells {
  private final int[] ys;
  private final int[] xs;
  private final int side;
  private final int across;
  private final int down;
  private final int[] starts;
  private final int[] members;

  /**
   * @param side of a cell [px], at least the distance that will be asked for
   */
  SpotCells(int[] ys, int[] xs, int side) {
    this.ys = ys;
    this.xs = xs;
    this.side = side;
    this.across = Arrays.stream(xs).max().orElse(0) / side + 1;
    this.down = Arrays.stream(ys).max().orElse(0) / side + 1;
    this.starts = new int[across * down + 1];
    this.members = new int[ys.length];
    for (int i = 0; i < ys.length; i++) {
      starts[cell(i) + 1]++;
    }
    for (int c = 0; c < across * down; c++) {
      starts[c + 1] += starts[c];
    }
    int[] next = Arrays.copyOf(starts, starts.length);
    for (int i = 0; i < ys.length; i++) {
      members[next[cell(i)]++] = i;
    }
  }

  private int cell(int i) {
    return ys[i] / side * across + xs[i] / side;
  }

  /**
   * The spots with a greater index than {@code i} whose squared distance is at most {@code limit}
   * [px²], ascending.
   *
   * @param space used for the answer if it is large enough
   * @return the number of spots, then the spots
   */
  int[] after(int i, double limit, int[] space) {
    int[] found = space;
    int count = 0;
    int cy = ys[i] / side;
    int cx = xs[i] / side;
    for (int row = Math.max(0, cy - 1); row <= Math.min(down - 1, cy + 1); row++) {
      int from = starts[row * across + Math.max(0, cx - 1)];
      int to = starts[row * across + Math.min(across - 1, cx + 1) + 1];
      for (int m = from; m < to; m++) {
        int j = members[m];
        if (j > i && squaredDistance(i, j) <= limit) {
          count++;
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count] = j;
        }
      }
    }
    found[0] = count;
    Arrays.sort(found, 1, count + 1);
    return found;
  }

  private double squaredDistance(int i, int j) {
    double dy = ys[i] - (double) ys[j];
    double dx = xs[i] - (double) xs[j];
    return dy * dy + dx * dx;
  }
}
