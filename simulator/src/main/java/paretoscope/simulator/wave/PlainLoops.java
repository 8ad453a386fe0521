package paretoscope.simulator.wave;

import static paretoscope.simulator.wave.Radix.LANES;
import static paretoscope.simulator.wave.Radix.ROW;

/** Loops over rows in plain Java. */
final class PlainLoops implements Lanes {
  @Override
  public void multiply(float[] a, float[] by, int rows) {
    for (int row = 0; row < rows * ROW; row += ROW) {
      for (int i = row; i < row + LANES; i++) {
        float re = a[i];
        float im = a[i + LANES];
        a[i] = re * by[i] - im * by[i + LANES];
        a[i + LANES] = re * by[i + LANES] + im * by[i];
      }
    }
  }

  @Override
  public void turn(float[] strip, int[] rows, int first, float[] to, int toRow) {
    for (int lane = 0; lane < LANES; lane++) {
      int from = rows[first + lane] * ROW;
      int at = toRow * ROW + lane;
      for (int i = 0; i < LANES; i++) {
        to[at + i * ROW] = strip[from + i];
        to[at + i * ROW + LANES] = strip[from + i + LANES];
      }
    }
  }

  @Override
  public void turnBack(float[] from, int fromRow, float[] strip, int[] rows, int first) {
    for (int lane = 0; lane < LANES; lane++) {
      int to = rows[first + lane] * ROW;
      int at = fromRow * ROW + lane;
      for (int i = 0; i < LANES; i++) {
        strip[to + i] = from[at + i * ROW];
        strip[to + i + LANES] = from[at + i * ROW + LANES];
      }
    }
  }

  @Override
  public void addIntensity(float[] a, float[] weights, int rows, float[] sums) {
    for (int row = 0; row < rows; row++) {
      for (int lane = 0; lane < LANES; lane++) {
        float re = a[row * ROW + lane];
        float im = a[row * ROW + LANES + lane];
        sums[lane] += (re * re + im * im) * weights[row * LANES + lane];
      }
    }
  }

  @Override
  public void addProducts(float[] a, float[] lane, float[] row, int rows) {
    for (int r = 0; r < rows; r++) {
      float rowRe = row[2 * r];
      float rowIm = row[2 * r + 1];
      for (int i = 0; i < LANES; i++) {
        a[r * ROW + i] += lane[i] * rowRe - lane[i + LANES] * rowIm;
        a[r * ROW + LANES + i] += lane[i] * rowIm + lane[i + LANES] * rowRe;
      }
    }
  }

  @Override
  public void addWeighted(float[] a, float[] weights, float[] to, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int lane = 0; lane < LANES; lane++) {
        int i = row * ROW + lane;
        to[i] += a[i] * weights[row * LANES + lane];
        to[i + LANES] += a[i + LANES] * weights[row * LANES + lane];
      }
    }
  }

  @Override
  public void sum(WeightedRuns runs, float[] re, float[] im, int at, int length) {
    sum(runs, re, im, at, 0, length);
  }

  /** The same from one place of the runs on. */
  void sum(WeightedRuns runs, float[] re, float[] im, int at, int from, int length) {
    for (int i = from; i < length; i++) {
      float sumRe = 0;
      float sumIm = 0;
      for (int t = 0; t < runs.count(); t++) {
        float a = runs.re()[runs.first() + t * runs.apart() + i];
        float b = runs.im()[runs.first() + t * runs.apart() + i];
        float byRe = runs.byRe()[runs.firstFactor() + t];
        float byIm = runs.byIm()[runs.firstFactor() + t];
        sumRe += a * byRe - b * byIm;
        sumIm += a * byIm + b * byRe;
      }
      re[at + i] = sumRe;
      im[at + i] = sumIm;
    }
  }
}
