package paretoscope.core.convolve;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops with explicit vector instructions: sums of four vectors stay in registers while
 * the pairs are read. Multiplications and additions stay apart (no fused ones), so that the results
 * are those of {@link PlainTaps}.
 */
final class VectorTaps implements Taps {
  private static final VectorSpecies<Double> KIND = DoubleVector.SPECIES_PREFERRED;
  private static final int L = KIND.length();

  /** Refuses machines whose vectors are too long for a line; they get the plain form. */
  VectorTaps() {
    if (LINE % (4 * L) != 0) {
      throw new IllegalStateException("a line of " + LINE + " is no multiple of four vectors");
    }
  }

  @Override
  public int lanes() {
    return L;
  }

  private static DoubleVector at(double[] array, int index) {
    return DoubleVector.fromArray(KIND, array, index);
  }

  @Override
  public void even(double[][] lines, int y, HalfKernel kernel, double[] out, int to) {
    double[] w = kernel.pairs();
    for (int j = 0; j < LINE; j += 4 * L) {
      double[] middle = lines[y];
      DoubleVector s0 = at(middle, j).mul(kernel.centre());
      DoubleVector s1 = at(middle, j + L).mul(kernel.centre());
      DoubleVector s2 = at(middle, j + 2 * L).mul(kernel.centre());
      DoubleVector s3 = at(middle, j + 3 * L).mul(kernel.centre());
      for (int p = 0; p < w.length; p++) {
        double[] u = lines[y - w.length + p];
        double[] d = lines[y + w.length - p];
        DoubleVector weight = DoubleVector.broadcast(KIND, w[p]);
        s0 = s0.add(at(u, j).add(at(d, j)).mul(weight));
        s1 = s1.add(at(u, j + L).add(at(d, j + L)).mul(weight));
        s2 = s2.add(at(u, j + 2 * L).add(at(d, j + 2 * L)).mul(weight));
        s3 = s3.add(at(u, j + 3 * L).add(at(d, j + 3 * L)).mul(weight));
      }
      s0.intoArray(out, to + j);
      s1.intoArray(out, to + j + L);
      s2.intoArray(out, to + j + 2 * L);
      s3.intoArray(out, to + j + 3 * L);
    }
  }

  @Override
  public void even(
      double[][] lines, int y, HalfKernel a, HalfKernel b, double[] outA, double[] outB, int to) {
    double[] v = a.pairs();
    double[] w = b.pairs();
    for (int j = 0; j < LINE; j += 4 * L) {
      double[] middle = lines[y];
      DoubleVector a0 = at(middle, j).mul(a.centre());
      DoubleVector a1 = at(middle, j + L).mul(a.centre());
      DoubleVector a2 = at(middle, j + 2 * L).mul(a.centre());
      DoubleVector a3 = at(middle, j + 3 * L).mul(a.centre());
      DoubleVector b0 = at(middle, j).mul(b.centre());
      DoubleVector b1 = at(middle, j + L).mul(b.centre());
      DoubleVector b2 = at(middle, j + 2 * L).mul(b.centre());
      DoubleVector b3 = at(middle, j + 3 * L).mul(b.centre());
      for (int p = 0; p < v.length; p++) {
        double[] u = lines[y - v.length + p];
        double[] d = lines[y + v.length - p];
        DoubleVector p0 = at(u, j).add(at(d, j));
        DoubleVector p1 = at(u, j + L).add(at(d, j + L));
        DoubleVector p2 = at(u, j + 2 * L).add(at(d, j + 2 * L));
        DoubleVector p3 = at(u, j + 3 * L).add(at(d, j + 3 * L));
        DoubleVector va = DoubleVector.broadcast(KIND, v[p]);
        DoubleVector wb = DoubleVector.broadcast(KIND, w[p]);
        a0 = a0.add(p0.mul(va));
        a1 = a1.add(p1.mul(va));
        a2 = a2.add(p2.mul(va));
        a3 = a3.add(p3.mul(va));
        b0 = b0.add(p0.mul(wb));
        b1 = b1.add(p1.mul(wb));
        b2 = b2.add(p2.mul(wb));
        b3 = b3.add(p3.mul(wb));
      }
      a0.intoArray(outA, to + j);
      a1.intoArray(outA, to + j + L);
      a2.intoArray(outA, to + j + 2 * L);
      a3.intoArray(outA, to + j + 3 * L);
      b0.intoArray(outB, to + j);
      b1.intoArray(outB, to + j + L);
      b2.intoArray(outB, to + j + 2 * L);
      b3.intoArray(outB, to + j + 3 * L);
    }
  }

  @Override
  public void even(double[] row, int from, HalfKernel kernel, double[] out, int n) {
    double[] w = kernel.pairs();
    int reach = w.length;
    for (int i = 0; i < n; i += 4 * L) {
      int x = from + i;
      DoubleVector s0 = at(row, x).mul(kernel.centre());
      DoubleVector s1 = at(row, x + L).mul(kernel.centre());
      DoubleVector s2 = at(row, x + 2 * L).mul(kernel.centre());
      DoubleVector s3 = at(row, x + 3 * L).mul(kernel.centre());
      int l = x - reach;
      int r = x + reach;
      for (int p = 0; p < reach; p++) {
        DoubleVector weight = DoubleVector.broadcast(KIND, w[p]);
        s0 = s0.add(at(row, l + p).add(at(row, r - p)).mul(weight));
        s1 = s1.add(at(row, l + L + p).add(at(row, r + L - p)).mul(weight));
        s2 = s2.add(at(row, l + 2 * L + p).add(at(row, r + 2 * L - p)).mul(weight));
        s3 = s3.add(at(row, l + 3 * L + p).add(at(row, r + 3 * L - p)).mul(weight));
      }
      s0.intoArray(out, i);
      s1.intoArray(out, i + L);
      s2.intoArray(out, i + 2 * L);
      s3.intoArray(out, i + 3 * L);
    }
  }

  @Override
  public int peaks(double[] above, double[] row, double[] below, int n, int[] found, int before) {
    int count = before;
    int x = 1;
    boolean[] hits = new boolean[L];
    for (; x + L <= n - 1; x += L) {
      VectorMask<Long> peaks = greatest(above, row, below, x);
      if (peaks.anyTrue()) {
        peaks.intoArray(hits, 0);
        for (int i = 0; i < L; i++) {
          found[count] = x + i;
          count += hits[i] ? 1 : 0;
        }
      }
    }
    return exactly(above, row, below, x, n - 1, found, count);
  }

  /**
   * Compares bits as whole numbers, which takes one instruction where numbers with NaN take five:
   * positive numbers have the order of their bits, and negative ones are less than any of them.
   */
  private static VectorMask<Long> greatest(double[] above, double[] row, double[] below, int x) {
    LongVector beside = bits(row, x - 1).max(bits(row, x + 1));
    LongVector over = bits(above, x - 1).max(bits(above, x)).max(bits(above, x + 1));
    LongVector under = bits(below, x - 1).max(bits(below, x)).max(bits(below, x + 1));
    return bits(row, x).compare(VectorOperators.GE, beside.max(over.max(under)).max(1L));
  }

  private static LongVector bits(double[] array, int index) {
    return at(array, index).reinterpretAsLongs();
  }

  private static int exactly(
      double[] above, double[] row, double[] below, int from, int to, int[] found, int before) {
    int count = before;
    for (int x = from; x < to; x++) {
      double value = row[x];
      if (value > 0
          && value >= row[x - 1]
          && value >= row[x + 1]
          && value >= Math.max(above[x - 1], Math.max(above[x], above[x + 1]))
          && value >= Math.max(below[x - 1], Math.max(below[x], below[x + 1]))) {
        found[count++] = x;
      }
    }
    return count;
  }
}
