package paretoscope.core.convolve;

import paretoscope.core.vector.VectorChoice;

/**
 * The inner loops of {@link CosineTransform}. They work on {@link #LANES} transforms at once: rows
 * of that many numbers lie one behind the other in an array. A stage treats {@code length} numbers
 * that lie side by side alike (several rows, {@code length} is a multiple of LANES), or of these
 * only the rows that begin at {@code first} and every {@code step} numbers after. All forms do the
 * same operations in the same order, so their results are the same bits.
 */
interface Butterflies {
  /** Numbers in a row: the transforms that are done at once. */
  int LANES = 8;

  /**
   * First half of an inverse stage. Of rows X in four groups, in place: X[4k] stays, X[4k+1] +=
   * X[4k-1], X[4k+2] += X[4k-2], X[4k+3] += X[4k+1] + (X[4k-1] + X[4k-3]), where rows before the
   * first are 0.
   *
   * @param rows number of rows, a multiple of 4
   */
  void split(double[] a, int rows, int length, int first, int step);

  /** The transpose of {@link #split}. */
  void unsplit(double[] a, int rows, int length);

  /**
   * Second half of an inverse stage, in place: joins transforms of a quarter of the length, whose
   * results lie interleaved, into one.
   *
   * @param weights for each four rows, as they lie, those of the whole, of its half, and of the
   *     whole read backwards
   */
  void join(double[] a, int length, int first, int step, double[][] weights);

  /** The transpose of {@link #join}. */
  void unjoin(double[] a, int length, double[][] weights);

  /**
   * The inverse transforms of eight rows in one go: a split, four transforms of length two ({@code
   * first + c second}, {@code first - c second}) and a join.
   *
   * @param c the cosine of a quarter of pi
   * @param weights of the join
   */
  void eight(double[] a, int length, int first, int step, double c, double[][] weights);

  /**
   * Multiplies vectors, whose numbers lie {@code length} apart, by a matrix, in place.
   *
   * @param matrix square
   */
  void multiply(double[] a, double[][] matrix, int length, int first, int step);

  /**
   * Spectrum times a filter's answer: {@code to[v] = from[v] * (rows0[v] * lanes0 + rows1[v] *
   * lanes1)} for each row v.
   *
   * @param from rows of the spectrum
   * @param lanes0 a row, from index {@code first} on; {@code lanes1} likewise
   */
  void weigh(
      double[] from,
      double[] rows0,
      double[] lanes0,
      double[] rows1,
      double[] lanes1,
      int first,
      double[] to);

  /**
   * Turns eight rows round: the same place in each becomes a row.
   *
   * @param rows where each begins, from index {@code first} on
   * @param toIndex where the first of eight rows, one behind the other, is written
   */
  void gather(double[] from, int[] rows, int first, double[] to, int toIndex);

  /** The way back: eight rows, one behind the other, to where {@code rows} say. */
  void scatter(double[] from, int fromIndex, double[] to, int[] rows, int first);

  /** Copies one row. */
  void copy(double[] from, int fromIndex, double[] to, int toIndex);

  /** The form for this virtual machine. */
  static Butterflies fastest() {
    return Chosen.BUTTERFLIES;
  }

  /** Chooses when first asked. */
  final class Chosen {
    private static final Butterflies BUTTERFLIES =
        VectorChoice.of(Butterflies.class, "VectorButterflies", PlainButterflies::new);

    private Chosen() {}
  }
}
