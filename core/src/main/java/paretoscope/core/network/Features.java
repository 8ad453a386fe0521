package paretoscope.core.network;

import paretoscope.core.error.Require;

/**
 * What a layer of a network says about each place of an image: height x width x channels, row by
 * row, the channels of a place side by side.
 */
public final class Features {
  private final int height;
  private final int width;
  private final int channels;
  private final float[] values;

  /**
   * @param values {@code height * width * channels}; not copied
   */
  public Features(int height, int width, int channels, float[] values) {
    boolean sized = height > 0 && width > 0 && channels > 0;
    if (!sized || (long) height * width * channels != values.length) {
      // put in words only now: every layer of every network comes here
      String rule = "must be " + height + " x " + width + " x " + channels;
      Require.that(false, "values of features", values.length, rule, 0);
    }
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.values = values;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  public int channels() {
    return channels;
  }

  /** All values; not a copy. */
  public float[] values() {
    return values;
  }

  /** All zeros. */
  public static Features zeros(int height, int width, int channels) {
    return new Features(height, width, channels, new float[height * width * channels]);
  }

  /** Where the channels of a place begin in {@link #values}. */
  public int at(int y, int x) {
    return (y * width + x) * channels;
  }
}
