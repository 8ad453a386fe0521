package paretoscope.simulator.wave;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * Fourier transforms of one length, of {@link Radix#LANES} lines at once, in place. The forward
 * transform leaves frequencies in the order in which the inverse takes them, which saves sorting
 * them: {@link #frequency} tells which lies where. Neither divides by the length. Plans are
 * immutable; several threads may use one.
 */
final class LineFourier {
  /** Rows that fit the first-level cache; longer blocks are taken apart one by one. */
  private static final int CACHED = 128;

  private static final int[] RADICES = {4, 2, 3, 5};

  private final int length;
  private final Radix[] stages;
  private final float[][] turns;

  private LineFourier(int length, Radix[] stages) {
    this.length = length;
    this.stages = stages;
    this.turns = new float[stages.length][];
    int rows = length;
    for (int s = 0; s < stages.length; s++) {
      turns[s] = turns(rows, stages[s].radix());
      rows /= stages[s].radix();
    }
  }

  /** Whether there is a transform of this length: 2^a 3^b 5^c. */
  static boolean fits(int length) {
    int rest = length;
    for (int radix : RADICES) {
      while (rest > 1 && rest % radix == 0) {
        rest /= radix;
      }
    }
    return rest == 1;
  }

  /** The least length that fits and is at least this. */
  static int lengthFor(int least) {
    int length = Math.max(1, least);
    while (!fits(length)) {
      length++;
    }
    return length;
  }

  static LineFourier of(int length) {
    return of(length, true);
  }

  /**
   * @param fastest whether vector instructions may be used
   */
  static LineFourier of(int length, boolean fastest) {
    Require.that(
        fits(length), "length of a transform", length, "must have no factors but 2, 3 and 5", 0);
    List<Radix> stages = new ArrayList<>();
    int rest = length;
    for (int radix : RADICES) {
      for (; rest % radix == 0; rest /= radix) {
        stages.add(fastest ? Radix.fastest(radix) : Radix.plain(radix));
      }
    }
    return new LineFourier(length, stages.toArray(new Radix[0]));
  }

  private static float[] turns(int rows, int radix) {
    int part = rows / radix;
    float[] turns = new float[2 * (radix - 1) * part];
    for (int j = 0; j < part; j++) {
      for (int k = 1; k < radix; k++) {
        double angle = -2 * StrictMath.PI * ((long) j * k % rows) / rows;
        int at = 2 * ((radix - 1) * j + k - 1);
        turns[at] = (float) StrictMath.cos(angle);
        turns[at + 1] = (float) StrictMath.sin(angle);
      }
    }
    return turns;
  }

  int length() {
    return length;
  }

  /** The frequency in a row of a forward transform, in -length/2 .. (length-1)/2. */
  int frequency(int row) {
    int frequency = 0;
    int scale = 1;
    int rows = length;
    int rest = row;
    for (Radix stage : stages) {
      rows /= stage.radix();
      frequency += scale * (rest / rows);
      rest %= rows;
      scale *= stage.radix();
    }
    return 2 * frequency >= length ? frequency - length : frequency;
  }

  /** Rows of places to rows of frequencies. */
  void forward(float[] rows) {
    forward(rows, 0, 0, length);
  }

  private void forward(float[] a, int offset, int first, int rows) {
    if (rows <= CACHED) {
      int blocks = 1;
      int left = rows;
      for (int s = first; s < stages.length; s++) {
        left /= stages[s].radix();
        stages[s].forward(a, offset, blocks, left, turns[s]);
        blocks *= stages[s].radix();
      }
      return;
    }
    int part = rows / stages[first].radix();
    stages[first].forward(a, offset, 1, part, turns[first]);
    for (int k = 0; k < stages[first].radix(); k++) {
      forward(a, offset + k * part * Radix.ROW, first + 1, part);
    }
  }

  /** Rows of frequencies to rows of places. */
  void inverse(float[] rows) {
    inverse(rows, 0, 0, length);
  }

  private void inverse(float[] a, int offset, int first, int rows) {
    if (rows <= CACHED) {
      int part = 1;
      for (int s = stages.length - 1; s >= first; s--) {
        int block = part * stages[s].radix();
        stages[s].inverse(a, offset, rows / block, part, turns[s]);
        part = block;
      }
      return;
    }
    int part = rows / stages[first].radix();
    for (int k = 0; k < stages[first].radix(); k++) {
      inverse(a, offset + k * part * Radix.ROW, first + 1, part);
    }
    stages[first].inverse(a, offset, 1, part, turns[first]);
  }
}
