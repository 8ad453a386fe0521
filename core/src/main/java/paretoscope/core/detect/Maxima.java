package paretoscope.core.detect;

import java.util.Arrays;

/**
 * The local maxima of one layer: pixels with an answer above 0 that none of their eight neighbours
 * exceeds (all pixels of a plateau count).
 */
final class Maxima {
  private int[] positions = new int[64];
  private double[] values = new double[64];
  private int count;
  private final double slack;

  /** Maxima of direct sums. */
  Maxima() {
    this(0);
  }

  /**
   * @param slack how far the values may be from those of direct sums
   */
  Maxima(double slack) {
    this.slack = slack;
  }

  double slack() {
    return slack;
  }

  void add(int position, double value) {
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    positions[count] = position;
    values[count++] = value;
  }

  /** Gives back memory that was kept for growing. */
  void trim() {
    positions = Arrays.copyOf(positions, count);
    values = Arrays.copyOf(values, count);
  }

  int count() {
    return count;
  }

  /** Index of the pixel in the image. */
  int position(int i) {
    return positions[i];
  }

  /** The answer there. */
  double value(int i) {
    return values[i];
  }

  long bytes() {
    return 64 + 12L * positions.length;
  }
}
