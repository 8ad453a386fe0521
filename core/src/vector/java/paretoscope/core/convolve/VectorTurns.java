package paretoscope.core.convolve;

import static paretoscope.core.convolve.Butterflies.LANES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Turns blocks of 8 x 8 numbers round in registers, for vectors of 8: halves, quarters and
 * neighbours change places. Written out, because the compiler keeps only named vectors in
 * registers.
 */
final class VectorTurns {
  private static final VectorSpecies<Double> KIND = DoubleVector.SPECIES_PREFERRED;
  private static final VectorShuffle<Double> SWAP4 = swap(4);
  private static final VectorShuffle<Double> SWAP2 = swap(2);
  private static final VectorShuffle<Double> SWAP1 = swap(1);
  private static final VectorMask<Double> UPPER4 = half(4, true);
  private static final VectorMask<Double> LOWER4 = half(4, false);
  private static final VectorMask<Double> UPPER2 = half(2, true);
  private static final VectorMask<Double> LOWER2 = half(2, false);
  private static final VectorMask<Double> UPPER1 = half(1, true);
  private static final VectorMask<Double> LOWER1 = half(1, false);

  private VectorTurns() {}

  private static VectorShuffle<Double> swap(int distance) {
    return VectorShuffle.fromOp(KIND, i -> i ^ distance);
  }

  private static VectorMask<Double> half(int distance, boolean upper) {
    boolean[] set = new boolean[LANES];
    for (int i = 0; i < LANES; i++) {
      set[i] = ((i & distance) != 0) == upper;
    }
    return VectorMask.fromArray(KIND, set, 0);
  }

  private static DoubleVector at(double[] array, int index) {
    return DoubleVector.fromArray(KIND, array, index);
  }

  /** See {@link Butterflies#gather}. */
  static void gather(double[] from, int[] rows, int first, double[] to, int toIndex) {
    DoubleVector r0 = at(from, rows[first + 0]);
    DoubleVector r1 = at(from, rows[first + 1]);
    DoubleVector r2 = at(from, rows[first + 2]);
    DoubleVector r3 = at(from, rows[first + 3]);
    DoubleVector r4 = at(from, rows[first + 4]);
    DoubleVector r5 = at(from, rows[first + 5]);
    DoubleVector r6 = at(from, rows[first + 6]);
    DoubleVector r7 = at(from, rows[first + 7]);
    DoubleVector s4q0 = r0.blend(r4.rearrange(SWAP4), UPPER4);
    r4 = r4.blend(r0.rearrange(SWAP4), LOWER4);
    r0 = s4q0;
    DoubleVector s4q1 = r1.blend(r5.rearrange(SWAP4), UPPER4);
    r5 = r5.blend(r1.rearrange(SWAP4), LOWER4);
    r1 = s4q1;
    DoubleVector s4q2 = r2.blend(r6.rearrange(SWAP4), UPPER4);
    r6 = r6.blend(r2.rearrange(SWAP4), LOWER4);
    r2 = s4q2;
    DoubleVector s4q3 = r3.blend(r7.rearrange(SWAP4), UPPER4);
    r7 = r7.blend(r3.rearrange(SWAP4), LOWER4);
    r3 = s4q3;
    DoubleVector s2q0 = r0.blend(r2.rearrange(SWAP2), UPPER2);
    r2 = r2.blend(r0.rearrange(SWAP2), LOWER2);
    r0 = s2q0;
    DoubleVector s2q1 = r1.blend(r3.rearrange(SWAP2), UPPER2);
    r3 = r3.blend(r1.rearrange(SWAP2), LOWER2);
    r1 = s2q1;
    DoubleVector s2q4 = r4.blend(r6.rearrange(SWAP2), UPPER2);
    r6 = r6.blend(r4.rearrange(SWAP2), LOWER2);
    r4 = s2q4;
    DoubleVector s2q5 = r5.blend(r7.rearrange(SWAP2), UPPER2);
    r7 = r7.blend(r5.rearrange(SWAP2), LOWER2);
    r5 = s2q5;
    DoubleVector s1q0 = r0.blend(r1.rearrange(SWAP1), UPPER1);
    r1 = r1.blend(r0.rearrange(SWAP1), LOWER1);
    r0 = s1q0;
    DoubleVector s1q2 = r2.blend(r3.rearrange(SWAP1), UPPER1);
    r3 = r3.blend(r2.rearrange(SWAP1), LOWER1);
    r2 = s1q2;
    DoubleVector s1q4 = r4.blend(r5.rearrange(SWAP1), UPPER1);
    r5 = r5.blend(r4.rearrange(SWAP1), LOWER1);
    r4 = s1q4;
    DoubleVector s1q6 = r6.blend(r7.rearrange(SWAP1), UPPER1);
    r7 = r7.blend(r6.rearrange(SWAP1), LOWER1);
    r6 = s1q6;
    r0.intoArray(to, toIndex + 0 * LANES);
    r1.intoArray(to, toIndex + 1 * LANES);
    r2.intoArray(to, toIndex + 2 * LANES);
    r3.intoArray(to, toIndex + 3 * LANES);
    r4.intoArray(to, toIndex + 4 * LANES);
    r5.intoArray(to, toIndex + 5 * LANES);
    r6.intoArray(to, toIndex + 6 * LANES);
    r7.intoArray(to, toIndex + 7 * LANES);
  }

  /** See {@link Butterflies#scatter}. */
  static void scatter(double[] from, int fromIndex, double[] to, int[] rows, int first) {
    DoubleVector r0 = at(from, fromIndex + 0 * LANES);
    DoubleVector r1 = at(from, fromIndex + 1 * LANES);
    DoubleVector r2 = at(from, fromIndex + 2 * LANES);
    DoubleVector r3 = at(from, fromIndex + 3 * LANES);
    DoubleVector r4 = at(from, fromIndex + 4 * LANES);
    DoubleVector r5 = at(from, fromIndex + 5 * LANES);
    DoubleVector r6 = at(from, fromIndex + 6 * LANES);
    DoubleVector r7 = at(from, fromIndex + 7 * LANES);
    DoubleVector s4q0 = r0.blend(r4.rearrange(SWAP4), UPPER4);
    r4 = r4.blend(r0.rearrange(SWAP4), LOWER4);
    r0 = s4q0;
    DoubleVector s4q1 = r1.blend(r5.rearrange(SWAP4), UPPER4);
    r5 = r5.blend(r1.rearrange(SWAP4), LOWER4);
    r1 = s4q1;
    DoubleVector s4q2 = r2.blend(r6.rearrange(SWAP4), UPPER4);
    r6 = r6.blend(r2.rearrange(SWAP4), LOWER4);
    r2 = s4q2;
    DoubleVector s4q3 = r3.blend(r7.rearrange(SWAP4), UPPER4);
    r7 = r7.blend(r3.rearrange(SWAP4), LOWER4);
    r3 = s4q3;
    DoubleVector s2q0 = r0.blend(r2.rearrange(SWAP2), UPPER2);
    r2 = r2.blend(r0.rearrange(SWAP2), LOWER2);
    r0 = s2q0;
    DoubleVector s2q1 = r1.blend(r3.rearrange(SWAP2), UPPER2);
    r3 = r3.blend(r1.rearrange(SWAP2), LOWER2);
    r1 = s2q1;
    DoubleVector s2q4 = r4.blend(r6.rearrange(SWAP2), UPPER2);
    r6 = r6.blend(r4.rearrange(SWAP2), LOWER2);
    r4 = s2q4;
    DoubleVector s2q5 = r5.blend(r7.rearrange(SWAP2), UPPER2);
    r7 = r7.blend(r5.rearrange(SWAP2), LOWER2);
    r5 = s2q5;
    DoubleVector s1q0 = r0.blend(r1.rearrange(SWAP1), UPPER1);
    r1 = r1.blend(r0.rearrange(SWAP1), LOWER1);
    r0 = s1q0;
    DoubleVector s1q2 = r2.blend(r3.rearrange(SWAP1), UPPER1);
    r3 = r3.blend(r2.rearrange(SWAP1), LOWER1);
    r2 = s1q2;
    DoubleVector s1q4 = r4.blend(r5.rearrange(SWAP1), UPPER1);
    r5 = r5.blend(r4.rearrange(SWAP1), LOWER1);
    r4 = s1q4;
    DoubleVector s1q6 = r6.blend(r7.rearrange(SWAP1), UPPER1);
    r7 = r7.blend(r6.rearrange(SWAP1), LOWER1);
    r6 = s1q6;
    r0.intoArray(to, rows[first + 0]);
    r1.intoArray(to, rows[first + 1]);
    r2.intoArray(to, rows[first + 2]);
    r3.intoArray(to, rows[first + 3]);
    r4.intoArray(to, rows[first + 4]);
    r5.intoArray(to, rows[first + 5]);
    r6.intoArray(to, rows[first + 6]);
    r7.intoArray(to, rows[first + 7]);
  }
}
