package paretoscope.core.detect;

/**
 * The inner loops of the convolutions. They are written for the JIT compiler's vectoriser, which on
 * Java 17 takes loops in which every array is read and written at the plain loop index, and nothing
 * else; hence whole rows as separate arrays, shifted copies instead of shifted reads, and several
 * taps per loop so that a running sum is loaded and stored less often. Pairs of equal weight are
 * added once, the outermost first: the order of additions in {@code scipy.ndimage}.
 */
final class RowSums {
  /** Pairs of taps per loop. */
  static final int TAPS = 4;

  private RowSums() {}

  /** The least multiple of {@link #TAPS} that is not less than {@code radius}. */
  static int padded(int radius) {
    return (radius + TAPS - 1) / TAPS * TAPS;
  }

  /**
   * A row length that fits {@code length} values and keeps neighbouring arrays on the same offset
   * from a cache line (16 bytes of header, lines of 64), so that vectors of all rows are aligned
   * together.
   */
  static int rowLength(int length) {
    return (length + 1) / 8 * 8 + 6;
  }

  /** {@code out = left + right}. */
  static void add(double[] left, double[] right, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = left[i] + right[i];
    }
  }

  /** {@code out = right - left}. */
  static void subtract(double[] left, double[] right, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = right[i] - left[i];
    }
  }

  /** {@code out = weight * row}. */
  static void scale(double[] row, double weight, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = row[i] * weight;
    }
  }

  /** Adds pairs k, k-1, k-2, k-3 to two sums that share their reads. */
  static void addPairs(
      double[][] pairs, int k, double[] u, double[] a, double[] v, double[] b, int n) {
    double[] p3 = pairs[k];
    double[] p2 = pairs[k - 1];
    double[] p1 = pairs[k - 2];
    double[] p0 = pairs[k - 3];
    double u3 = u[k];
    double u2 = u[k - 1];
    double u1 = u[k - 2];
    double u0 = u[k - 3];
    double v3 = v[k];
    double v2 = v[k - 1];
    double v1 = v[k - 2];
    double v0 = v[k - 3];
    for (int i = 0; i < n; i++) {
      a[i] = a[i] + p3[i] * u3 + p2[i] * u2 + p1[i] * u1 + p0[i] * u0;
      b[i] = b[i] + p3[i] * v3 + p2[i] * v2 + p1[i] * v1 + p0[i] * v0;
    }
  }

  /** Adds pairs k, k-1, k-2, k-3 to one sum. */
  static void addPairs(double[][] pairs, int k, double[] u, double[] a, int n) {
    double[] p3 = pairs[k];
    double[] p2 = pairs[k - 1];
    double[] p1 = pairs[k - 2];
    double[] p0 = pairs[k - 3];
    double u3 = u[k];
    double u2 = u[k - 1];
    double u1 = u[k - 2];
    double u0 = u[k - 3];
    for (int i = 0; i < n; i++) {
      a[i] = a[i] + p3[i] * u3 + p2[i] * u2 + p1[i] * u1 + p0[i] * u0;
    }
  }

  /**
   * Adds the pairs at distances k, k-1, k-2, k-3 above and below rows y and y+1 to the sums of
   * these two rows: ten rows read for sixteen products.
   */
  static void addRows(double[][] rows, int y, int k, double[] w, double[] a, double[] b, int n) {
    double[] u4 = rows[y - k];
    double[] u3 = rows[y - k + 1];
    double[] u2 = rows[y - k + 2];
    double[] u1 = rows[y - k + 3];
    double[] u0 = rows[y - k + 4];
    double[] d0 = rows[y + k - 3];
    double[] d1 = rows[y + k - 2];
    double[] d2 = rows[y + k - 1];
    double[] d3 = rows[y + k];
    double[] d4 = rows[y + k + 1];
    double w3 = w[k];
    double w2 = w[k - 1];
    double w1 = w[k - 2];
    double w0 = w[k - 3];
    for (int i = 0; i < n; i++) {
      a[i] =
          a[i]
              + (u4[i] + d3[i]) * w3
              + (u3[i] + d2[i]) * w2
              + (u2[i] + d1[i]) * w1
              + (u1[i] + d0[i]) * w0;
      b[i] =
          b[i]
              + (u3[i] + d4[i]) * w3
              + (u2[i] + d3[i]) * w2
              + (u1[i] + d2[i]) * w1
              + (u0[i] + d1[i]) * w0;
    }
  }

  /** {@code a = a + weight * (below - above)}. */
  static void addDifference(double[] above, double[] below, double weight, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = a[i] + (below[i] - above[i]) * weight;
    }
  }

  /** {@code out = max(a, b, c)}. */
  static void max(double[] a, double[] b, double[] c, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(Math.max(a[i], b[i]), c[i]);
    }
  }
}
