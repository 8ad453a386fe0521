package paretoscope.core.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Eight places at once, then four, for as many channels as a vector has lanes, so that sums stay in
 * registers while a row of the input is gone through. The loop stands alone in its method: in
 * nested loops the compiler of Java 17 keeps sums as objects, and takes twelve times as long.
 * {@link PlainConvolution} gives the same bits, and does what is too narrow. The last places and
 * channels may be calculated twice, with the same result.
 */
final class VectorConvolution implements Convolution {
  private static final VectorSpecies<Float> KIND = FloatVector.SPECIES_PREFERRED;
  private static final int L = KIND.length();

  private final Convolution plain = new PlainConvolution();

  @Override
  public void row(
      float[] values,
      int[] rows,
      int from,
      int reach,
      float[] weights,
      float[] offset,
      int width,
      float[] out,
      int to) {
    if (offset.length < L || width < 4) {
      plain.row(values, rows, from, reach, weights, offset, width, out, to);
      return;
    }
    int x = 0;
    for (; x + 8 <= width; x += 8) {
      places(8, x, values, rows, from, reach, weights, offset, out, to);
    }
    for (; x < width; x += 4) {
      places(4, Math.min(x, width - 4), values, rows, from, reach, weights, offset, out, to);
    }
  }

  private static void places(
      int count,
      int x,
      float[] values,
      int[] rows,
      int from,
      int reach,
      float[] weights,
      float[] offset,
      float[] out,
      int to) {
    int channels = offset.length;
    for (int next = 0; next < channels; next += L) {
      int o = Math.min(next, channels - L);
      int place = to + x * channels + o;
      for (int i = 0; i < count; i++) {
        System.arraycopy(offset, o, out, place + i * channels, L);
      }
      for (int r = 0; r < rows.length; r++) {
        int at = rows[r] + x * from;
        int w = r * reach * channels + o;
        if (count == 8) {
          eight(values, at, from, reach, weights, w, channels, out, place);
        } else {
          four(values, at, from, reach, weights, w, channels, out, place);
        }
      }
    }
  }

  /** Adds what one row of the input gives to eight places. */
  private static void eight(
      float[] values,
      int at,
      int from,
      int reach,
      float[] weights,
      int w,
      int channels,
      float[] out,
      int place) {
    FloatVector s0 = FloatVector.fromArray(KIND, out, place);
    FloatVector s1 = FloatVector.fromArray(KIND, out, place + channels);
    FloatVector s2 = FloatVector.fromArray(KIND, out, place + 2 * channels);
    FloatVector s3 = FloatVector.fromArray(KIND, out, place + 3 * channels);
    FloatVector s4 = FloatVector.fromArray(KIND, out, place + 4 * channels);
    FloatVector s5 = FloatVector.fromArray(KIND, out, place + 5 * channels);
    FloatVector s6 = FloatVector.fromArray(KIND, out, place + 6 * channels);
    FloatVector s7 = FloatVector.fromArray(KIND, out, place + 7 * channels);
    for (int i = 0; i < reach; i++) {
      FloatVector by = FloatVector.fromArray(KIND, weights, w + i * channels);
      int here = at + i;
      s0 = by.fma(FloatVector.broadcast(KIND, values[here]), s0);
      s1 = by.fma(FloatVector.broadcast(KIND, values[here + from]), s1);
      s2 = by.fma(FloatVector.broadcast(KIND, values[here + 2 * from]), s2);
      s3 = by.fma(FloatVector.broadcast(KIND, values[here + 3 * from]), s3);
      s4 = by.fma(FloatVector.broadcast(KIND, values[here + 4 * from]), s4);
      s5 = by.fma(FloatVector.broadcast(KIND, values[here + 5 * from]), s5);
      s6 = by.fma(FloatVector.broadcast(KIND, values[here + 6 * from]), s6);
      s7 = by.fma(FloatVector.broadcast(KIND, values[here + 7 * from]), s7);
    }
    s0.intoArray(out, place);
    s1.intoArray(out, place + channels);
    s2.intoArray(out, place + 2 * channels);
    s3.intoArray(out, place + 3 * channels);
    s4.intoArray(out, place + 4 * channels);
    s5.intoArray(out, place + 5 * channels);
    s6.intoArray(out, place + 6 * channels);
    s7.intoArray(out, place + 7 * channels);
  }

  /** Adds what one row of the input gives to four places. */
  private static void four(
      float[] values,
      int at,
      int from,
      int reach,
      float[] weights,
      int w,
      int channels,
      float[] out,
      int place) {
    FloatVector s0 = FloatVector.fromArray(KIND, out, place);
    FloatVector s1 = FloatVector.fromArray(KIND, out, place + channels);
    FloatVector s2 = FloatVector.fromArray(KIND, out, place + 2 * channels);
    FloatVector s3 = FloatVector.fromArray(KIND, out, place + 3 * channels);
    for (int i = 0; i < reach; i++) {
      FloatVector by = FloatVector.fromArray(KIND, weights, w + i * channels);
      int here = at + i;
      s0 = by.fma(FloatVector.broadcast(KIND, values[here]), s0);
      s1 = by.fma(FloatVector.broadcast(KIND, values[here + from]), s1);
      s2 = by.fma(FloatVector.broadcast(KIND, values[here + 2 * from]), s2);
      s3 = by.fma(FloatVector.broadcast(KIND, values[here + 3 * from]), s3);
    }
    s0.intoArray(out, place);
    s1.intoArray(out, place + channels);
    s2.intoArray(out, place + 2 * channels);
    s3.intoArray(out, place + 3 * channels);
  }
}
