package paretoscope.core.convolve;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The inner loops of cosine transforms with explicit vector instructions. */
final class VectorButterflies implements Butterflies {
  private static final VectorSpecies<Double> KIND = DoubleVector.SPECIES_PREFERRED;
  private static final int L = KIND.length();
  private static final PlainButterflies PLAIN = new PlainButterflies();

  /** Refuses machines whose vectors are too long for a row; they get the plain form. */
  VectorButterflies() {
    if (LANES % L != 0) {
      throw new IllegalStateException("a row of " + LANES + " is no multiple of a vector");
    }
  }

  private static DoubleVector at(double[] array, int index) {
    return DoubleVector.fromArray(KIND, array, index);
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(KIND, value);
  }

  /** The next vector of a row, or the first of the next row. */
  private static int next(int i, int first, int step) {
    return L == LANES || (i - first) % step == LANES - L ? i + L - LANES + step : i + L;
  }

  @Override
  public void split(double[] a, int rows, int length, int first, int step) {
    for (int i = first; i < length; i = next(i, first, step)) {
      int p = (rows - 4) * length + i;
      DoubleVector x1 = at(a, p + length);
      DoubleVector x2 = at(a, p + 2 * length);
      DoubleVector x3 = at(a, p + 3 * length);
      for (; p >= 4 * length; p -= 4 * length) {
        DoubleVector y1 = at(a, p - 3 * length);
        DoubleVector y2 = at(a, p - 2 * length);
        DoubleVector y3 = at(a, p - length);
        x3.add(x1.add(y3.add(y1))).intoArray(a, p + 3 * length);
        x2.add(y2).intoArray(a, p + 2 * length);
        x1.add(y3).intoArray(a, p + length);
        x1 = y1;
        x2 = y2;
        x3 = y3;
      }
      x3.add(x1).intoArray(a, p + 3 * length);
    }
  }

  @Override
  public void unsplit(double[] a, int rows, int length) {
    for (int i = 0; i < length; i += L) {
      int p = i;
      for (; p < (rows - 4) * length; p += 4 * length) {
        DoubleVector after = at(a, p + 7 * length);
        DoubleVector x3 = at(a, p + 3 * length);
        at(a, p + length).add(x3.add(after)).intoArray(a, p + length);
        at(a, p + 2 * length).add(at(a, p + 6 * length)).intoArray(a, p + 2 * length);
        x3.add(at(a, p + 5 * length).add(after)).intoArray(a, p + 3 * length);
      }
      at(a, p + length).add(at(a, p + 3 * length)).intoArray(a, p + length);
    }
  }

  @Override
  public void join(
      double[] a, int length, int first, int step, double[][] weights) {
    for (int k = 0; k < weights[0].length; k++) {
      DoubleVector whole = all(weights[0][k]);
      DoubleVector half = all(weights[1][k]);
      DoubleVector back = all(weights[2][k]);
      int p = 4 * k * length;
      for (int i = p + first; i < p + length; i = next(i, p + first, step)) {
        DoubleVector x0 = at(a, i);
        DoubleVector x1 = at(a, i + length);
        DoubleVector inner = at(a, i + 2 * length).mul(half);
        DoubleVector outer = at(a, i + 3 * length).mul(half);
        DoubleVector g0 = x0.add(inner);
        DoubleVector g1 = x0.sub(inner);
        DoubleVector h0 = x1.add(outer).mul(whole);
        DoubleVector h1 = x1.sub(outer).mul(back);
        g0.add(h0).intoArray(a, i);
        g0.sub(h0).intoArray(a, i + length);
        g1.add(h1).intoArray(a, i + 2 * length);
        g1.sub(h1).intoArray(a, i + 3 * length);
      }
    }
  }

  @Override
  public void unjoin(double[] a, int length, double[][] weights) {
    for (int k = 0; k < weights[0].length; k++) {
      DoubleVector whole = all(weights[0][k]);
      DoubleVector half = all(weights[1][k]);
      DoubleVector back = all(weights[2][k]);
      int p = 4 * k * length;
      for (int i = p; i < p + length; i += L) {
        DoubleVector x0 = at(a, i);
        DoubleVector x1 = at(a, i + length);
        DoubleVector x2 = at(a, i + 2 * length);
        DoubleVector x3 = at(a, i + 3 * length);
        DoubleVector g0 = x0.add(x1);
        DoubleVector h0 = x0.sub(x1).mul(whole);
        DoubleVector g1 = x2.add(x3);
        DoubleVector h1 = x2.sub(x3).mul(back);
        g0.add(g1).intoArray(a, i);
        h0.add(h1).intoArray(a, i + length);
        g0.sub(g1).mul(half).intoArray(a, i + 2 * length);
        h0.sub(h1).mul(half).intoArray(a, i + 3 * length);
      }
    }
  }

  @Override
  public void eight(
      double[] a, int length, int first, int step, double c, double[][] weights) {
    DoubleVector whole0 = all(weights[0][0]);
    DoubleVector half0 = all(weights[1][0]);
    DoubleVector back0 = all(weights[2][0]);
    DoubleVector whole1 = all(weights[0][1]);
    DoubleVector half1 = all(weights[1][1]);
    DoubleVector back1 = all(weights[2][1]);
    for (int i = first; i < length; i = next(i, first, step)) {
      DoubleVector x0 = at(a, i);
      DoubleVector x1 = at(a, i + length);
      DoubleVector x2 = at(a, i + 2 * length);
      DoubleVector x3 = at(a, i + 3 * length);
      DoubleVector x5 = at(a, i + 5 * length);
      DoubleVector y4 = at(a, i + 4 * length).mul(c);
      DoubleVector y6 = at(a, i + 6 * length).add(x2).mul(c);
      DoubleVector y7 = at(a, i + 7 * length).add(x5.add(x3.add(x1))).mul(c);
      DoubleVector y5 = x5.add(x3).mul(c);
      x3 = x3.add(x1);
      DoubleVector outer = x3.add(y7).mul(half0);
      DoubleVector odd = x1.add(y5);
      DoubleVector h0 = odd.add(outer).mul(whole0);
      DoubleVector h1 = odd.sub(outer).mul(back0);
      DoubleVector inner = x2.add(y6).mul(half0);
      DoubleVector even = x0.add(y4);
      DoubleVector g0 = even.add(inner);
      DoubleVector g1 = even.sub(inner);
      g0.add(h0).intoArray(a, i);
      g0.sub(h0).intoArray(a, i + length);
      g1.add(h1).intoArray(a, i + 2 * length);
      g1.sub(h1).intoArray(a, i + 3 * length);
      outer = x3.sub(y7).mul(half1);
      odd = x1.sub(y5);
      h0 = odd.add(outer).mul(whole1);
      h1 = odd.sub(outer).mul(back1);
      inner = x2.sub(y6).mul(half1);
      even = x0.sub(y4);
      g0 = even.add(inner);
      g1 = even.sub(inner);
      g0.add(h0).intoArray(a, i + 4 * length);
      g0.sub(h0).intoArray(a, i + 5 * length);
      g1.add(h1).intoArray(a, i + 6 * length);
      g1.sub(h1).intoArray(a, i + 7 * length);
    }
  }

  @Override
  public void multiply(double[] a, double[][] matrix, int length, int first, int step) {
    if (matrix.length == 2) {
      multiplyPairs(a, matrix, length, first, step);
      return;
    }
    double[] x = new double[matrix.length * L];
    for (int i = first; i < length; i = next(i, first, step)) {
      for (int k = 0; k < matrix.length; k++) {
        at(a, k * length + i).intoArray(x, k * L);
      }
      for (int j = 0; j < matrix.length; j++) {
        double[] weights = matrix[j];
        DoubleVector sum = at(x, 0).mul(weights[0]);
        for (int k = 1; k < weights.length; k++) {
          sum = sum.add(at(x, k * L).mul(weights[k]));
        }
        sum.intoArray(a, j * length + i);
      }
    }
  }

  private static void multiplyPairs(
      double[] a, double[][] matrix, int length, int first, int step) {
    for (int i = first; i < length; i = next(i, first, step)) {
      DoubleVector x = at(a, i);
      DoubleVector y = at(a, i + length);
      x.mul(matrix[0][0]).add(y.mul(matrix[0][1])).intoArray(a, i);
      x.mul(matrix[1][0]).add(y.mul(matrix[1][1])).intoArray(a, i + length);
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
    for (int i = 0; i < LANES; i += L) {
      DoubleVector d0 = at(lanes0, first + i);
      DoubleVector d1 = at(lanes1, first + i);
      for (int v = 0; v < rows0.length; v++) {
        DoubleVector factor = all(rows0[v]).mul(d0).add(all(rows1[v]).mul(d1));
        at(from, v * LANES + i).mul(factor).intoArray(to, v * LANES + i);
      }
    }
  }

  @Override
  public void gather(double[] from, int[] rows, int first, double[] to, int toIndex) {
    if (L == LANES) {
      VectorTurns.gather(from, rows, first, to, toIndex);
    } else {
      PLAIN.gather(from, rows, first, to, toIndex);
    }
  }

  @Override
  public void scatter(double[] from, int fromIndex, double[] to, int[] rows, int first) {
    if (L == LANES) {
      VectorTurns.scatter(from, fromIndex, to, rows, first);
    } else {
      PLAIN.scatter(from, fromIndex, to, rows, first);
    }
  }

  @Override
  public void copy(double[] from, int fromIndex, double[] to, int toIndex) {
    for (int i = 0; i < LANES; i += L) {
      at(from, fromIndex + i).intoArray(to, toIndex + i);
    }
  }
}
