package paretoscope.core.filter;

import java.util.Arrays;

/**
 * Minimum over a square window of side {@code 2 radius + 1}, one axis after the other. A window of
 * any length is the union of two windows whose length is a power of two, and those come from each
 * other by doubling: log2(side) + 1 passes without branches, fewer and simpler steps for a vector
 * unit than the running minimum of van Herk (doi:10.1016/0167-8655(92)90069-C), and the same
 * result. At the border a window is cut; that equals mirroring, which adds no new values.
 */
final class SlidingMinimum {
  private final int height;
  private final int width;
  private final int radius;

  SlidingMinimum(int height, int width, int radius) {
    this.height = height;
    this.width = width;
    this.radius = radius;
  }

  /** The minimum around each pixel; a new array. */
  double[] apply(double[] values) {
    return alongRows(alongColumns(values));
  }

  private double[] alongColumns(double[] values) {
    int reach = Math.min(radius, height - 1);
    double[] padded = new double[(height + 2 * reach) * width];
    Arrays.fill(padded, Double.POSITIVE_INFINITY);
    System.arraycopy(values, 0, padded, reach * width, values.length);
    slide(padded, padded.length, width, 2 * reach + 1);
    return Arrays.copyOf(padded, values.length);
  }

  private double[] alongRows(double[] values) {
    int reach = Math.min(radius, width - 1);
    double[] line = new double[width + 2 * reach];
    for (int y = 0; y < height; y++) {
      Arrays.fill(line, Double.POSITIVE_INFINITY);
      System.arraycopy(values, y * width, line, reach, width);
      slide(line, line.length, 1, 2 * reach + 1);
      System.arraycopy(line, 0, values, y * width, width);
    }
    return values;
  }

  /** Puts the minimum of {@code span} entries, {@code stride} apart, where they start. */
  private static void slide(double[] values, int length, int stride, int span) {
    int covered = 1;
    while (2 * covered <= span) {
      join(values, length - covered * stride, covered * stride);
      covered *= 2;
    }
    if (covered < span) {
      join(values, length - (span - covered) * stride, (span - covered) * stride);
    }
  }

  private static void join(double[] values, int count, int distance) {
    for (int i = 0; i < count; i++) {
      values[i] = Math.min(values[i], values[i + distance]);
    }
  }
}
