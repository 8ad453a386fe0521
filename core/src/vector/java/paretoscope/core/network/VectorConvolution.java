package paretoscope.core.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Eight places at once for as many channels as a vector has lanes, so that sums stay in registers.
 * Multiplications and additions stay apart, so that the results are those of
 * {@link PlainConvolution}, which also does what is left over.
 */
final class VectorConvolution implements Convolution {
  /** Eight lanes at most: channels come in eights. */
  private static final VectorSpecies<Float> KIND =
      FloatVector.SPECIES_PREFERRED.length() > 8
          ? FloatVector.SPECIES_256
          : FloatVector.SPECIES_PREFERRED;

  private static final int L = KIND.length();
  private static final int PLACES = 8;

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
    int channels = offset.length;
    int whole = channels % L == 0 ? width - width % PLACES : 0;
    for (int x = 0; x < whole; x += PLACES) {
      for (int o = 0; o < channels; o += L) {
        eight(values, rows, from, reach, weights, offset, x, o, out, to);
      }
    }
    if (whole < width) {
      int[] rest = rows.clone();
      for (int r = 0; r < rest.length; r++) {
        rest[r] += whole * from;
      }
      int left = width - whole;
      plain.row(values, rest, from, reach, weights, offset, left, out, to + whole * channels);
    }
  }

  private static void eight(
      float[] values,
      int[] rows,
      int from,
      int reach,
      float[] weights,
      float[] offset,
      int x,
      int o,
      float[] out,
      int to) {
    int channels = offset.length;
    FloatVector s0 = FloatVector.fromArray(KIND, offset, o);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    for (int r = 0; r < rows.length; r++) {
      int at = rows[r] + x * from;
      int w = r * reach * channels + o;
      for (int i = 0; i < reach; i++) {
        FloatVector weight = FloatVector.fromArray(KIND, weights, w);
        s0 = s0.add(weight.mul(values[at]));
        s1 = s1.add(weight.mul(values[at + from]));
        s2 = s2.add(weight.mul(values[at + 2 * from]));
        s3 = s3.add(weight.mul(values[at + 3 * from]));
        s4 = s4.add(weight.mul(values[at + 4 * from]));
        s5 = s5.add(weight.mul(values[at + 5 * from]));
        s6 = s6.add(weight.mul(values[at + 6 * from]));
        s7 = s7.add(weight.mul(values[at + 7 * from]));
        at++;
        w += channels;
      }
    }
    int place = to + x * channels + o;
    s0.intoArray(out, place);
    s1.intoArray(out, place + channels);
    s2.intoArray(out, place + 2 * channels);
    s3.intoArray(out, place + 3 * channels);
    s4.intoArray(out, place + 4 * channels);
    s5.intoArray(out, place + 5 * channels);
    s6.intoArray(out, place + 6 * channels);
    s7.intoArray(out, place + 7 * channels);
  }
}
