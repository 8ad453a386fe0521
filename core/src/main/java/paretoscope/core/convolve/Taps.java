package paretoscope.core.convolve;

import java.util.Arrays;
import paretoscope.core.vector.VectorChoice;

/**
 * The inner loops of every filter. All forms add in the same order, the centre first, then the
 * pairs from the outermost inwards, as {@code scipy.ndimage} does, so their results are the same
 * bits. Odd kernels are rare and have one form only.
 */
interface Taps {
  /** Numbers in a line of a strip. */
  int LINE = 64;

  /**
   * A vertical sum: {@code out[to + i] = centre * lines[y][i] + sum of weight_k * (lines[y - k][i]
   * + lines[y + k][i])}, i in 0 .. LINE-1.
   */
  void even(double[][] lines, int y, HalfKernel kernel, double[] out, int to);

  /** Two vertical sums of the same lines by even kernels of equal reach. */
  void even(
      double[][] lines, int y, HalfKernel a, HalfKernel b, double[] outA, double[] outB, int to);

  /**
   * A horizontal sum: {@code out[i] = centre * row[from + i] + sum of weight_k * (row[from + i - k]
   * + row[from + i + k])}, i in 0 .. n-1.
   *
   * @param n a multiple of LINE
   */
  void even(double[] row, int from, HalfKernel kernel, double[] out, int n);

  /**
   * Appends to {@code found[r]}, r = 0 and 1, the places x in 1 .. n-2 where {@code lines[y + r][x]
   * + slack} is above 0 and at least as great as the eight neighbours. Two rows share most of their
   * neighbours.
   *
   * @param found longer than the places in it will be; what lies beyond them is scratch space
   * @param counts number of places already in {@code found}; raised
   */
  void peaks(double[][] lines, int y, int n, double slack, int[][] found, int[] counts);

  /** How many numbers one instruction takes; 1 if that is up to the compiler. */
  int lanes();

  /** A vertical sum by a kernel of either kind. */
  default void down(double[][] lines, int y, HalfKernel kernel, double[] out, int to) {
    if (!kernel.odd()) {
      even(lines, y, kernel, out, to);
      return;
    }
    Arrays.fill(out, to, to + LINE, 0);
    for (int p = 0; p < kernel.reach(); p++) {
      double[] above = lines[y - kernel.reach() + p];
      double[] below = lines[y + kernel.reach() - p];
      for (int i = 0; i < LINE; i++) {
        out[to + i] += (below[i] - above[i]) * kernel.pairs()[p];
      }
    }
  }

  /** A horizontal sum by a kernel of either kind. */
  default void along(double[] row, int from, HalfKernel kernel, double[] out, int n) {
    if (!kernel.odd()) {
      even(row, from, kernel, out, n);
      return;
    }
    Arrays.fill(out, 0, n, 0);
    for (int p = 0; p < kernel.reach(); p++) {
      int distance = kernel.reach() - p;
      for (int i = 0; i < n; i++) {
        out[i] += (row[from + i + distance] - row[from + i - distance]) * kernel.pairs()[p];
      }
    }
  }

  /** Whether two filters' vertical sums can be made from one reading of the lines. */
  static boolean shareReads(Separable a, Separable b) {
    return !a.down().odd() && !b.down().odd() && a.down().reach() == b.down().reach();
  }

  /** The form for this virtual machine. */
  static Taps fastest() {
    return Chosen.TAPS;
  }

  /** Chooses when first asked. */
  final class Chosen {
    private static final Taps TAPS = VectorChoice.of(Taps.class, "VectorTaps", PlainTaps::new);

    private Chosen() {}
  }
}
