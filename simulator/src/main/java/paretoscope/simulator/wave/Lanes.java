package paretoscope.simulator.wave;

import paretoscope.core.vector.VectorChoice;

/**
 * Loops over rows of waves, see {@link Radix}, and over runs. All forms do the same operations in
 * the same order, so their results are the same bits.
 */
interface Lanes {
  /** Multiplies rows by rows, complex, in place. */
  void multiply(float[] a, float[] by, int rows);

  /**
   * Turns a block of a strip round: the same place in 16 rows becomes one row.
   *
   * @param rows the strip's rows, from index {@code first} on
   * @param toRow the first of 16 rows to be written
   */
  void turn(float[] strip, int[] rows, int first, float[] to, int toRow);

  /** The way back. */
  void turnBack(float[] from, int fromRow, float[] strip, int[] rows, int first);

  /**
   * Adds squared magnitudes to the sums of their lanes.
   *
   * @param weights one for each lane of each row
   */
  void addIntensity(float[] a, float[] weights, int rows, float[] sums);

  /**
   * Adds products of a factor for each lane and one for each row.
   *
   * @param lane a row of factors
   * @param row a factor for each row: real part, imaginary part
   */
  void addProducts(float[] a, float[] lane, float[] row, int rows);

  /** Adds rows times real weights, one for each lane of each row. */
  void addWeighted(float[] a, float[] weights, float[] to, int rows);

  /**
   * Sums of runs of complex numbers.
   *
   * @param re is overwritten with real parts, from {@code at} on
   * @param im is overwritten with imaginary parts, from {@code at} on
   * @param length of the runs
   */
  void sum(WeightedRuns runs, float[] re, float[] im, int at, int length);

  /** The form for this virtual machine. */
  static Lanes fastest() {
    return Chosen.LANES;
  }

  /** Chooses when first asked. */
  final class Chosen {
    private static final Lanes LANES = VectorChoice.of(Lanes.class, "VectorLoops", PlainLoops::new);

    private Chosen() {}
  }
}
