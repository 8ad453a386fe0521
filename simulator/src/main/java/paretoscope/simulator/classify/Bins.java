package paretoscope.simulator.classify;

import java.util.Arrays;

/** Numbers sorted into at most {@value #MOST} bins of about equally many examples each. */
final class Bins {
  static final int MOST = 64;

  /** Upper borders by number; what exceeds the last lies in one more bin. */
  private final float[][] borders;

  /** Bin of each example, by number. */
  private final byte[][] bins;

  Bins(double[][] features) {
    int width = features[0].length;
    this.borders = new float[width][];
    this.bins = new byte[width][features.length];
    for (int j = 0; j < width; j++) {
      float[] values = new float[features.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) features[i][j];
      }
      borders[j] = borders(values);
      for (int i = 0; i < values.length; i++) {
        int at = Arrays.binarySearch(borders[j], values[i]);
        bins[j][i] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  /** Half way between neighbouring values, at quantiles; none where all are equal. */
  private static float[] borders(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float[] found = new float[MOST - 1];
    int count = 0;
    for (int q = 1; q < MOST; q++) {
      int at = (int) ((long) q * sorted.length / MOST);
      if (at == 0) {
        continue;
      }
      float below = sorted[at - 1];
      if (sorted[at] > below) {
        float border = (float) (below + ((double) sorted[at] - below) / 2);
        border = border < sorted[at] ? border : below;
        if (count == 0 || border > found[count - 1]) {
          found[count++] = border;
        }
      }
    }
    return count > 0 ? Arrays.copyOf(found, count) : step(sorted);
  }

  /** Where quantiles all fall on equal values, the one border there may be. */
  private static float[] step(float[] sorted) {
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] > sorted[i - 1]) {
        return new float[] {sorted[i - 1]};
      }
    }
    return new float[0];
  }

  int numbers() {
    return borders.length;
  }

  int examples() {
    return bins[0].length;
  }

  /** Bins of a number, one more than its borders. */
  int count(int number) {
    return borders[number].length + 1;
  }

  int bin(int number, int example) {
    return bins[number][example];
  }

  float border(int number, int bin) {
    return borders[number][bin];
  }
}
