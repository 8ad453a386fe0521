package paretoscope.core.segment;

import paretoscope.core.error.Require;

/**
 * What a Segment Anything encoder looks at: the image with its longer side brought to 1024,
 * normalised by the mean and spread of the images that such networks were trained on, then filled
 * up with zeros to the right and below. The array is shared: read only.
 *
 * @param covered the part that is image
 * @param values red, green, blue x 1024 x 1024
 */
@SuppressWarnings("ArrayRecordComponent") // 12 MiB: neither compared nor copied
public record NetworkInput(NetworkSize covered, float[] values) {
  private static final float[] MEAN = {123.675f, 116.28f, 103.53f};
  private static final float[] SPREAD = {58.395f, 57.12f, 57.375f};

  public NetworkInput {
    int needed = RgbImage.COLOURS * PromptDecoder.SIDE * PromptDecoder.SIDE;
    Require.that(values.length == needed, "input values", values.length, "must be " + needed, 0);
  }

  /** Prepares an image. */
  public static NetworkInput of(RgbImage image) {
    NetworkSize covered = NetworkSize.of(image.height(), image.width());
    RgbImage resized = AntialiasedResize.of(image, covered.height(), covered.width());
    byte[] levels = resized.levels();
    int channels = resized.channels();
    int side = PromptDecoder.SIDE;
    float[] values = new float[RgbImage.COLOURS * side * side];
    for (int colour = 0; colour < RgbImage.COLOURS; colour++) {
      float[] normalised = normalised(colour);
      for (int y = 0; y < covered.height(); y++) {
        int from = channels * y * covered.width() + Math.min(colour, channels - 1);
        int to = (colour * side + y) * side;
        for (int x = 0; x < covered.width(); x++) {
          values[to + x] = normalised[levels[from + channels * x] & 0xff];
        }
      }
    }
    return new NetworkInput(covered, values);
  }

  private static float[] normalised(int colour) {
    float[] table = new float[256];
    for (int level = 0; level < table.length; level++) {
      table[level] = (level - MEAN[colour]) / SPREAD[colour];
    }
    return table;
  }
}
