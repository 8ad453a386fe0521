package paretoscope.core.convolve;

/**
 * The inner loops in plain Java. They are written for the compiler's own vectoriser, which on Java
 * 17 takes small bodies in which every array is read and written at the plain loop index, and
 * nothing else; hence fresh arrays for sums, and two pairs a loop.
 */
final class PlainTaps implements Taps {
  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void even(double[][] lines, int y, HalfKernel kernel, double[] out, int to) {
    double[] w = kernel.pairs();
    double[] sum = new double[LINE];
    scale(lines[y], kernel.centre(), sum);
    int p = w.length % 2;
    if (p == 1) {
      addPair(lines[y - w.length], lines[y + w.length], w[0], sum);
    }
    for (; p < w.length; p += 2) {
      int k = w.length - p;
      addPairs(lines[y - k], lines[y + k], w[p], lines[y - k + 1], lines[y + k - 1], w[p + 1], sum);
    }
    System.arraycopy(sum, 0, out, to, LINE);
  }

  @Override
  public void even(
      double[][] lines, int y, HalfKernel a, HalfKernel b, double[] outA, double[] outB, int to) {
    even(lines, y, a, outA, to);
    even(lines, y, b, outB, to);
  }

  private static void scale(double[] line, double weight, double[] sum) {
    for (int i = 0; i < LINE; i++) {
      sum[i] = line[i] * weight;
    }
  }

  private static void addPair(double[] above, double[] below, double weight, double[] sum) {
    for (int i = 0; i < LINE; i++) {
      sum[i] = sum[i] + (above[i] + below[i]) * weight;
    }
  }

  private static void addPairs(
      double[] above,
      double[] below,
      double weight,
      double[] nearAbove,
      double[] nearBelow,
      double nearWeight,
      double[] sum) {
    for (int i = 0; i < LINE; i++) {
      sum[i] = sum[i] + (above[i] + below[i]) * weight + (nearAbove[i] + nearBelow[i]) * nearWeight;
    }
  }

  @Override
  public void even(double[] row, int from, HalfKernel kernel, double[] out, int n) {
    double centre = kernel.centre();
    for (int i = 0; i < n; i++) {
      out[i] = row[from + i] * centre;
    }
    double[] w = kernel.pairs();
    int p = w.length % 2;
    for (int i = 0; i < n && p == 1; i++) {
      out[i] = out[i] + (row[from + i - w.length] + row[from + i + w.length]) * w[0];
    }
    for (; p < w.length; p += 2) {
      int k = w.length - p;
      double far = w[p];
      double near = w[p + 1];
      for (int i = 0; i < n; i++) {
        int x = from + i;
        out[i] =
            out[i] + (row[x - k] + row[x + k]) * far + (row[x - k + 1] + row[x + k - 1]) * near;
      }
    }
  }

  @Override
  public void peaks(double[][] lines, int y, int n, double slack, int[][] found, int[] counts) {
    for (int r = 0; r < 2; r++) {
      double[] row = lines[y + r];
      counts[r] = peaks(lines[y + r - 1], row, lines[y + r + 1], n, slack, found[r], counts[r]);
    }
  }

  private static int peaks(
      double[] above, double[] row, double[] below, int n, double slack, int[] found, int before) {
    double[] greatest = new double[n];
    for (int i = 0; i < n; i++) {
      greatest[i] = Math.max(above[i], Math.max(row[i], below[i]));
    }
    int count = before;
    for (int x = 1; x < n - 1; x++) {
      double value = row[x] + slack;
      if (value > 0
          && value >= greatest[x]
          && value >= greatest[x - 1]
          && value >= greatest[x + 1]) {
        found[count++] = x;
      }
    }
    return count;
  }
}
