package paretoscope.core.segment;

/**
 * Resizing with a triangle as wide as a pixel of the coarser of the two images, so that making an
 * image smaller averages over all its pixels: what the Python Imaging Library calls bilinear. Rows
 * first, then columns, each in whole numbers with weights of 22 bits and rounded to 8 bits.
 */
final class AntialiasedResize {
  private static final int BITS = 22;
  private static final int HALF = 1 << (BITS - 1);

  private final int[] first;
  private final int[][] weights;

  private AntialiasedResize(int from, int to) {
    this.first = new int[to];
    this.weights = new int[to][];
    double scale = (double) from / to;
    double reach = Math.max(1, scale);
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * scale;
      int low = Math.max(0, (int) (centre - reach + 0.5));
      int high = Math.min(from, (int) (centre + reach + 0.5));
      first[i] = low;
      weights[i] = weights(low, high, centre, reach);
    }
  }

  private static int[] weights(int low, int high, double centre, double reach) {
    double[] triangle = new double[high - low];
    double sum = 0;
    for (int k = 0; k < triangle.length; k++) {
      triangle[k] = Math.max(0, 1 - Math.abs(low + k + 0.5 - centre) / reach);
      sum += triangle[k];
    }
    int[] weights = new int[triangle.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = (int) (0.5 + triangle[k] / sum * (1 << BITS));
    }
    return weights;
  }

  /** The image with sides of {@code height} and {@code width} [px]. */
  static RgbImage of(RgbImage image, int height, int width) {
    byte[] levels = image.levels();
    int channels = image.channels();
    if (width != image.width()) {
      AntialiasedResize rows = new AntialiasedResize(image.width(), width);
      levels = rows.along(levels, image.height(), image.width(), channels);
    }
    if (height != image.height()) {
      AntialiasedResize columns = new AntialiasedResize(image.height(), height);
      levels = columns.along(levels, 1, image.height(), width * channels);
    }
    return new RgbImage(height, width, channels, levels);
  }

  /** Resizes the middle axis of outer x length x inner levels. */
  private byte[] along(byte[] levels, int outer, int length, int inner) {
    byte[] resized = new byte[outer * first.length * inner];
    int[] sums = new int[inner];
    for (int o = 0; o < outer; o++) {
      for (int i = 0; i < first.length; i++) {
        java.util.Arrays.fill(sums, HALF);
        for (int k = 0; k < weights[i].length; k++) {
          int from = (o * length + first[i] + k) * inner;
          int weight = weights[i][k];
          for (int c = 0; c < inner; c++) {
            sums[c] += weight * (levels[from + c] & 0xff);
          }
        }
        int to = (o * first.length + i) * inner;
        for (int c = 0; c < inner; c++) {
          resized[to + c] = (byte) Math.min(255, sums[c] >> BITS);
        }
      }
    }
    return resized;
  }
}
