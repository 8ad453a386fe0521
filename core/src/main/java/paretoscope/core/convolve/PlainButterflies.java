package paretoscope.core.convolve;

/** The inner loops of cosine transforms in plain Java. */
final class PlainButterflies implements Butterflies {
  @Override
  public void split(double[] a, int rows, int length, int first, int step) {
    for (int k = rows - 4; k >= 0; k -= 4) {
      for (int row = k * length + first; row < (k + 1) * length; row += step) {
        for (int i = row; i < row + LANES; i++) {
          double before = k > 0 ? a[i - length] : 0;
          double early = k > 0 ? a[i - 3 * length] : 0;
          a[i + 3 * length] += a[i + length] + (before + early);
          a[i + 2 * length] += k > 0 ? a[i - 2 * length] : 0;
          a[i + length] += before;
        }
      }
    }
  }

  @Override
  public void unsplit(double[] a, int rows, int length) {
    for (int k = 0; k < rows - 4; k += 4) {
      int p = k * length;
      for (int i = p; i < p + length; i++) {
        double after = a[i + 7 * length];
        a[i + length] += a[i + 3 * length] + after;
        a[i + 2 * length] += a[i + 6 * length];
        a[i + 3 * length] += a[i + 5 * length] + after;
      }
    }
    int p = (rows - 4) * length;
    for (int i = p; i < p + length; i++) {
      a[i + length] += a[i + 3 * length];
    }
  }

  @Override
  public void join(double[] a, int length, int first, int step, double[][] weights) {
    for (int k = 0; k < weights[0].length; k++) {
      double whole = weights[0][k];
      double half = weights[1][k];
      double back = weights[2][k];
      int p = 4 * k * length;
      for (int row = p + first; row < p + length; row += step) {
        for (int i = row; i < row + LANES; i++) {
          double inner = a[i + 2 * length] * half;
          double outer = a[i + 3 * length] * half;
          double g0 = a[i] + inner;
          double g1 = a[i] - inner;
          double h0 = (a[i + length] + outer) * whole;
          double h1 = (a[i + length] - outer) * back;
          a[i] = g0 + h0;
          a[i + length] = g0 - h0;
          a[i + 2 * length] = g1 + h1;
          a[i + 3 * length] = g1 - h1;
        }
      }
    }
  }

  @Override
  public void unjoin(double[] a, int length, double[][] weights) {
    for (int k = 0; k < weights[0].length; k++) {
      double whole = weights[0][k];
      double half = weights[1][k];
      double back = weights[2][k];
      int p = 4 * k * length;
      for (int i = p; i < p + length; i++) {
        double g0 = a[i] + a[i + length];
        double h0 = (a[i] - a[i + length]) * whole;
        double g1 = a[i + 2 * length] + a[i + 3 * length];
        double h1 = (a[i + 2 * length] - a[i + 3 * length]) * back;
        a[i] = g0 + g1;
        a[i + length] = h0 + h1;
        a[i + 2 * length] = (g0 - g1) * half;
        a[i + 3 * length] = (h0 - h1) * half;
      }
    }
  }

  @Override
  public void eight(double[] a, int length, int first, int step, double c, double[][] weights) {
    split(a, 8, length, first, step);
    for (int row = first; row < 4 * length; row += step) {
      for (int i = row; i < row + LANES; i++) {
        double second = a[i + 4 * length] * c;
        double x = a[i];
        a[i] = x + second;
        a[i + 4 * length] = x - second;
      }
    }
    join(a, length, first, step, weights);
  }

  @Override
  public void multiply(double[] a, double[][] matrix, int length, int first, int step) {
    double[] x = new double[matrix.length];
    for (int row = first; row < length; row += step) {
      for (int i = row; i < row + LANES; i++) {
        for (int k = 0; k < x.length; k++) {
          x[k] = a[k * length + i];
        }
        for (int j = 0; j < x.length; j++) {
          double sum = x[0] * matrix[j][0];
          for (int k = 1; k < x.length; k++) {
            sum += x[k] * matrix[j][k];
          }
          a[j * length + i] = sum;
        }
      }
    }
  }

  @Override
  public void weigh(
      double[] from,
      double[] rows0,
      double[] lanes0,
      double[] rows1,
      double[] lanes1,
      int first,
      double[] to) {
    for (int v = 0; v < rows0.length; v++) {
      for (int i = 0; i < LANES; i++) {
        double factor = rows0[v] * lanes0[first + i] + rows1[v] * lanes1[first + i];
        to[v * LANES + i] = from[v * LANES + i] * factor;
      }
    }
  }

  @Override
  public void gather(double[] from, int[] rows, int first, double[] to, int toIndex) {
    for (int x = 0; x < LANES; x++) {
      int row = rows[first + x];
      for (int u = 0; u < LANES; u++) {
        to[toIndex + x + u * LANES] = from[row + u];
      }
    }
  }

  @Override
  public void scatter(double[] from, int fromIndex, double[] to, int[] rows, int first) {
    for (int x = 0; x < LANES; x++) {
      int row = rows[first + x];
      for (int u = 0; u < LANES; u++) {
        to[row + u] = from[fromIndex + x + u * LANES];
      }
    }
  }

  @Override
  public void copy(double[] from, int fromIndex, double[] to, int toIndex) {
    System.arraycopy(from, fromIndex, to, toIndex, LANES);
  }
}
