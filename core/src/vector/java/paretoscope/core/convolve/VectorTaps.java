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

  private final Taps plain = new PlainTaps();

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

  /**
   * Compares bits as whole numbers, which takes one instruction where numbers with NaN take five:
   * positive numbers have the order of their bits, and negative ones are less than any of them.
   */
  @Override
  public void peaks(double[][] lines, int y, int n, double slack, int[][] found, int[] counts) {
    int last = n - 1 - L;
    if (last < 1) {
      plain.peaks(lines, y, n, slack, found, counts);
      return;
    }
    boolean[] hits = new boolean[2 * L];
    double[] row = lines[y];
    double[] next = lines[y + 1];
    double[] over = lines[y - 1];
    double[] under = lines[y + 2];
    // the last vector overlaps the one before, so that no pixel is left over
    for (int from = 1; from < n - 1; from += L) {
      int x = Math.min(from, last);
      LongVector left = bits(row, x - 1).max(bits(next, x - 1));
      LongVector middle = bits(row, x).max(bits(next, x));
      LongVector right = bits(row, x + 1).max(bits(next, x + 1));
      LongVector both = left.max(middle).max(right).max(1L);
      LongVector above = greatest(over, x).max(both);
      LongVector below = greatest(under, x).max(both);
      LongVector value = at(row, x).add(slack).reinterpretAsLongs();
      VectorMask<Long> first = value.compare(VectorOperators.GE, above);
      value = at(next, x).add(slack).reinterpretAsLongs();
      VectorMask<Long> second = value.compare(VectorOperators.GE, below);
      if (first.or(second).anyTrue()) {
        first.intoArray(hits, 0);
        second.intoArray(hits, L);
        append(hits, x, from - x, found[0], counts, 0);
        append(hits, x, from - x, found[1], counts, 1);
      }
    }
  }

  private static LongVector greatest(double[] row, int x) {
    return bits(row, x - 1).max(bits(row, x)).max(bits(row, x + 1));
  }

  private static LongVector bits(double[] array, int index) {
    return at(array, index).reinterpretAsLongs();
  }

  private static void append(
      boolean[] hits, int x, int skipped, int[] found, int[] counts, int r) {
    int count = counts[r];
    for (int i = skipped; i < L; i++) {
      found[count] = x + i;
      count += hits[r * L + i] ? 1 : 0;
    }
    counts[r] = count;
  }
}
