package paretoscope.core.network;

/** Loops that the compiler can turn into vector instructions by itself. */
final class PlainConvolution implements Convolution {
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
    float[] sums = new float[channels];
    for (int x = 0; x < width; x++) {
      System.arraycopy(offset, 0, sums, 0, channels);
      for (int r = 0; r < rows.length; r++) {
        int at = rows[r] + x * from;
        for (int i = 0; i < reach; i++) {
          add(sums, values[at + i], weights, (r * reach + i) * channels);
        }
      }
      System.arraycopy(sums, 0, out, to + x * channels, channels);
    }
  }

  private static void add(float[] sums, float value, float[] weights, int at) {
    for (int o = 0; o < sums.length; o++) {
      sums[o] = Math.fma(value, weights[at + o], sums[o]);
    }
  }
}
