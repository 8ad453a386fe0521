package paretoscope.core.detect;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.image.Plane;

/**
 * A rectangle of the image, filtered for several layers while it is in the cache. Works on the
 * image turned by transposition, so that the first filter ({@code y}, as in {@code scipy.ndimage})
 * runs along rows of memory; sums of the pixels left and right of a pixel are made once and serve
 * all layers. Beyond its border the image is continued by reflection (d c b a | a b c d | d c b a).
 */
final class Tile {
  private final Plane image;
  private final int top;
  private final int rows;
  private final int left;
  private final int columns;
  private final int reach;
  private final int firstSource;
  private final double[] line;
  private final double[][] sums;
  private final double[][] differences;
  private final double[] shiftedLeft;
  private final double[] shiftedRight;

  /**
   * @param reach greatest distance any layer reads [px]
   */
  Tile(Plane image, int top, int rows, int left, int columns, int reach) {
    this.image = image;
    this.top = top;
    this.rows = rows;
    this.left = left;
    this.columns = columns;
    this.reach = reach;
    this.firstSource = Math.max(0, top - 1 - reach);
    int length = RowSums.rowLength(columns + 2);
    this.line = new double[columns + 2 + 2 * reach];
    this.sums = new double[reach + 1][length];
    this.differences = new double[reach + 1][length];
    this.shiftedLeft = new double[length];
    this.shiftedRight = new double[length];
  }

  int top() {
    return top;
  }

  int rows() {
    return rows;
  }

  int left() {
    return left;
  }

  int columns() {
    return columns;
  }

  /** The filtered rows of each layer and term: the first filter's output. */
  double[][][][] firstPass(List<Layer> layers, List<List<Term>> terms) {
    int end = Math.min(image.height(), top + rows + 2 + reach);
    double[][][][] out = new double[layers.size()][][][];
    for (int l = 0; l < out.length; l++) {
      out[l] = new double[terms.get(l).size()][end - firstSource][RowSums.rowLength(columns + 2)];
    }
    boolean odd = terms.stream().flatMap(List::stream).anyMatch(Term::odd);
    int needed =
        terms.stream().flatMap(List::stream).mapToInt(t -> t.down().reach()).max().orElse(0);
    for (int y = firstSource; y < end; y++) {
      readLine(y);
      makePairs(needed, odd);
      for (int l = 0; l < out.length; l++) {
        filterLine(terms.get(l), out[l], y - firstSource);
      }
    }
    return out;
  }

  private void readLine(int y) {
    int start = left - 1 - reach;
    int base = y * image.width();
    int inside = Math.max(0, -start);
    int insideEnd = Math.min(line.length, image.width() - start);
    for (int j = 0; j < inside; j++) {
      line[j] = image.values()[base + reflect(start + j, image.width())];
    }
    System.arraycopy(image.values(), base + start + inside, line, inside, insideEnd - inside);
    for (int j = insideEnd; j < line.length; j++) {
      line[j] = image.values()[base + reflect(start + j, image.width())];
    }
  }

  private void makePairs(int needed, boolean odd) {
    int n = columns + 2;
    System.arraycopy(line, reach, sums[0], 0, n);
    for (int k = 1; k <= needed; k++) {
      System.arraycopy(line, reach - k, shiftedLeft, 0, n);
      System.arraycopy(line, reach + k, shiftedRight, 0, n);
      RowSums.add(shiftedLeft, shiftedRight, sums[k], n);
      if (odd) {
        RowSums.subtract(shiftedLeft, shiftedRight, differences[k], n);
      }
    }
  }

  private void filterLine(List<Term> terms, double[][][] out, int y) {
    int n = columns + 2;
    for (int t = 0; t < terms.size(); t++) {
      GaussianKernel a = terms.get(t).down();
      double[] wa = a.weights();
      boolean odd = terms.get(t).odd();
      double[] to = out[t][y];
      RowSums.scale(sums[0], odd ? 0 : wa[0], to, n);
      boolean two = t + 1 < terms.size() && !odd && !terms.get(t + 1).odd();
      if (two && terms.get(t + 1).down().reach() == a.reach()) {
        double[] wb = terms.get(t + 1).down().weights();
        double[] also = out[t + 1][y];
        RowSums.scale(sums[0], wb[0], also, n);
        for (int k = a.reach(); k > 0; k -= RowSums.TAPS) {
          RowSums.addPairs(sums, k, wa, to, wb, also, n);
        }
        t++;
      } else {
        for (int k = a.reach(); k > 0; k -= RowSums.TAPS) {
          RowSums.addPairs(odd ? differences : sums, k, wa, to, n);
        }
      }
    }
  }

  /**
   * One layer's answer, from the first filter's output, with a rim of one pixel; outside the image
   * the rim is 0.
   *
   * @param out at least {@code rows + 3} rows
   */
  void secondPass(Layer layer, List<Term> terms, double[][][] first, double[][] out) {
    int n = columns + 2;
    double[][][] sources = new double[terms.size()][][];
    for (int t = 0; t < sources.length; t++) {
      sources[t] = reflected(first[t], terms.get(t).along().reach());
    }
    double[][] a = new double[sources.length][RowSums.rowLength(n)];
    double[][] b = new double[sources.length][RowSums.rowLength(n)];
    for (int y = 0; y < rows + 2; y += 2) {
      a[0] = out[y];
      b[0] = out[y + 1];
      for (int t = 0; t < sources.length; t++) {
        filterRows(terms.get(t), sources[t], y, a[t], b[t]);
      }
      layer.combine(a, n);
      layer.combine(b, n);
    }
    clearOutside(out);
  }

  private void filterRows(Term term, double[][] rows, int y, double[] a, double[] b) {
    int n = columns + 2;
    GaussianKernel kernel = term.along();
    double[] w = kernel.weights();
    int centre = y + kernel.reach();
    if (term.odd()) {
      Arrays.fill(a, 0);
      Arrays.fill(b, 0);
      for (int k = kernel.reach(); k > 0; k--) {
        RowSums.addDifference(rows[centre - k], rows[centre + k], w[k], a, n);
        RowSums.addDifference(rows[centre + 1 - k], rows[centre + 1 + k], w[k], b, n);
      }
      return;
    }
    RowSums.scale(rows[centre], w[0], a, n);
    RowSums.scale(rows[centre + 1], w[0], b, n);
    for (int k = kernel.reach(); k > 0; k -= RowSums.TAPS) {
      RowSums.addRows(rows, centre, k, w, a, b, n);
    }
  }

  /** The rows {@code top - 1 - reach} to {@code top + rows + 2 + reach}, reflected. */
  private double[][] reflected(double[][] first, int kernelReach) {
    double[][] all = new double[rows + 3 + 2 * kernelReach][];
    for (int i = 0; i < all.length; i++) {
      all[i] = first[reflect(top - 1 - kernelReach + i, image.height()) - firstSource];
    }
    return all;
  }

  private void clearOutside(double[][] out) {
    if (top == 0) {
      Arrays.fill(out[0], 0);
    }
    if (top + rows == image.height()) {
      Arrays.fill(out[rows + 1], 0);
    }
    for (int y = 0; y < rows + 2; y++) {
      if (left == 0) {
        out[y][0] = 0;
      }
      if (left + columns == image.width()) {
        out[y][columns + 1] = 0;
      }
    }
  }

  private static int reflect(int i, int n) {
    int m = Math.floorMod(i, 2 * n);
    return m < n ? m : 2 * n - 1 - m;
  }
}
