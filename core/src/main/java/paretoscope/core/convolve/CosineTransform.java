package paretoscope.core.convolve;

import java.util.stream.IntStream;
import paretoscope.core.error.Require;

/**
 * Discrete cosine transforms of one length n, eight at once, in place: {@code X[k] = sum of x[i]
 * cos(pi (i + 1/2) k / n)} and its transpose {@code x[i] = sum of X[k] cos(pi (i + 1/2) k / n)}.
 * They are what convolution by an even kernel needs when an image is continued by reflection.
 *
 * <p>A length is quartered by two of Lee's steps (doi:10.1109/TASSP.1984.1164443) at a time, which
 * needs about 2 n log2(n) operations; rounding grows with n, to 4e-14 at n = 2048. Plans are
 * immutable; several threads may use one.
 */
final class CosineTransform {
  private static final int LANES = Butterflies.LANES;

  /** Greatest length whose rows stay in the first-level cache; longer ones are quartered first. */
  private static final int PART = 256;

  private final int length;
  private final int base;

  /** For each stage, the innermost first: where a quarter's i-th result lies. */
  private final int[][] orders;

  private final double[][][] weights;
  private final double[][] least;
  private final double[][] leastTransposed;
  private final double[] cosines;
  private final Butterflies loops;

  private CosineTransform(int length, int base, Butterflies loops) {
    this.loops = loops;
    this.length = length;
    this.base = base;
    int stages = Integer.numberOfTrailingZeros(length / base) / 2;
    this.orders = new int[stages + 1][];
    this.weights = new double[stages][][];
    orders[0] = IntStream.range(0, base).toArray();
    for (int s = 0; s < stages; s++) {
      orders[s + 1] = order(orders[s]);
      weights[s] = weights(orders[s]);
    }
    this.cosines = new double[2 * length];
    for (int i = 0; i < 2 * length; i++) {
      cosines[i] = StrictMath.cos(StrictMath.PI * i / length);
    }
    this.least = new double[base][base];
    this.leastTransposed = new double[base][base];
    for (int i = 0; i < base; i++) {
      for (int k = 0; k < base; k++) {
        least[i][k] = StrictMath.cos(StrictMath.PI * (i + 0.5) * k / base);
        leastTransposed[k][i] = least[i][k];
      }
    }
  }

  /** Whether there is a transform of this length: 2^i or 3 x 2^i, a multiple of 8. */
  static boolean fits(int length) {
    int odd = length >> Integer.numberOfTrailingZeros(length);
    return length % LANES == 0 && (odd == 1 || odd == 3);
  }

  /** The least length that fits and is at least this. */
  static int lengthFor(int least) {
    int length = Math.max(1, (least + LANES - 1) / LANES);
    while (!fits(length * LANES)) {
      length++;
    }
    return length * LANES;
  }

  static CosineTransform of(int length) {
    return of(length, Butterflies.fastest());
  }

  static CosineTransform of(int length, Butterflies loops) {
    Require.that(fits(length), "length", length, "must be 2^i or 3 x 2^i, a multiple of 8", length);
    int base = length;
    while (base % 4 == 0) {
      base /= 4;
    }
    return new CosineTransform(length, base, loops);
  }

  /** Where the four results that an index's quarters join to lie. */
  private static int[] order(int[] quarter) {
    int n = 4 * quarter.length;
    int[] whole = new int[n];
    for (int i = 0; i < quarter.length; i++) {
      whole[i] = 4 * quarter[i];
      whole[n - 1 - i] = 4 * quarter[i] + 1;
      whole[n / 2 - 1 - i] = 4 * quarter[i] + 2;
      whole[n / 2 + i] = 4 * quarter[i] + 3;
    }
    return whole;
  }

  /** The weights of a stage's joins, as these lie. */
  private static double[][] weights(int[] order) {
    int quarter = order.length;
    double[][] weights = new double[3][quarter];
    for (int i = 0; i < quarter; i++) {
      weights[0][order[i]] = halfSecant(i, 4 * quarter);
      weights[1][order[i]] = halfSecant(i, 2 * quarter);
      weights[2][order[i]] = halfSecant(2 * quarter - 1 - i, 4 * quarter);
    }
    return weights;
  }

  private static double halfSecant(int i, int n) {
    return 0.5 / StrictMath.cos(StrictMath.PI * (i + 0.5) / n);
  }

  /** The row in which the i-th number x lies; numbers X lie in ascending order. */
  int row(int i) {
    return orders[orders.length - 1][i];
  }

  /** X to x. */
  void inverse(double[] rows) {
    int last = weights.length - 1;
    if (length <= PART) {
      inverse(rows, last, LANES, 0, LANES);
      return;
    }
    loops.split(rows, length, LANES, 0, LANES);
    for (int quarter = 0; quarter < 4; quarter++) {
      inverse(rows, last - 1, 4 * LANES, quarter * LANES, 4 * LANES);
    }
    loops.join(rows, LANES, 0, LANES, weights[last]);
  }

  /**
   * The stages from {@code top} inwards.
   *
   * @param stride of the outermost of these stages
   */
  private void inverse(double[] rows, int top, int stride, int first, int step) {
    int innermost = base == 2 ? 1 : 0;
    int length = stride;
    for (int s = top; s >= innermost; s--) {
      loops.split(rows, 4 * orders[s].length, length, first, step);
      length *= 4;
    }
    if (base == 2) {
      loops.eight(rows, length, first, step, least[0][1], weights[0]);
    } else if (base > 2) {
      loops.multiply(rows, least, length, first, step);
    }
    for (int s = innermost; s <= top; s++) {
      length /= 4;
      loops.join(rows, length, first, step, weights[s]);
    }
  }

  /** x to X. */
  void forward(double[] rows) {
    int stride = LANES;
    for (int s = weights.length - 1; s >= 0; s--) {
      loops.unjoin(rows, stride, weights[s]);
      stride *= 4;
    }
    if (base > 1) {
      loops.multiply(rows, leastTransposed, stride, 0, LANES);
    }
    for (int s = 0; s < weights.length; s++) {
      stride /= 4;
      loops.unsplit(rows, 4 * orders[s].length, stride);
    }
  }

  /** What {@link #inverse} needs to multiply a forward transform by to apply a kernel. */
  double[] answers(HalfKernel kernel, double weight) {
    double[] answers = kernel.spectrum(cosines);
    for (int k = 0; k < length; k++) {
      answers[k] *= (k == 0 ? 1 : 2) * weight / length;
    }
    return answers;
  }

  int length() {
    return length;
  }
}
