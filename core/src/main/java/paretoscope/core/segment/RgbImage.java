package paretoscope.core.segment;

import java.security.MessageDigest;
import java.util.Arrays;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;

/**
 * An image as segmentation networks were trained on: three colours of 8 bits. The three equal ones
 * of a grey image are held once. Immutable.
 */
public final class RgbImage {
  static final int COLOURS = 3;

  private final int height;
  private final int width;
  private final int channels;
  private final byte[] levels;

  /**
   * @param channels 3 for red, green and blue; 1 where they are equal
   * @param levels height x width x channel, unsigned; not copied
   */
  RgbImage(int height, int width, int channels, byte[] levels) {
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.levels = levels;
  }

  /**
   * @param levels height x width x (red, green, blue), each 0 to 255 as an unsigned byte; copied
   */
  public static RgbImage of(int height, int width, byte[] levels) {
    int needed = COLOURS * Mask.pixels(height, width);
    Require.that(levels.length == needed, "grey levels", levels.length, "must be " + needed, 0);
    return new RgbImage(height, width, COLOURS, levels.clone());
  }

  /**
   * A grey image whose values are levels already, 0 to 255: each colour takes the nearest whole
   * one. This is how an 8-bit file looks to the reference.
   *
   * @throws UserError if a value lies outside 0 to 255
   */
  public static RgbImage ofLevels(Plane grey) {
    for (double value : grey.values()) {
      if (!(value >= 0 && value <= 255)) {
        throw new UserError(
            "a grey level of " + value + " does not fit 8 bits (0..255); have the image rescaled.");
      }
    }
    return scaled(grey, 0, 255);
  }

  /**
   * A grey image of any range, rescaled linearly: the quantile {@code clipped} of its values
   * becomes 0, that of {@code 1 - clipped} becomes 255, values beyond go to the nearest end; each
   * colour takes the nearest whole level. An image without contrast becomes black.
   *
   * @param clipped share of pixels at either end that lose their differences, 0 (least and greatest
   *     value) to 0.49
   * @throws UserError if a value is not a finite number
   */
  public static RgbImage rescaled(Plane grey, double clipped) {
    Require.within("clipped share", clipped, 0, 0.49);
    for (double value : grey.values()) {
      if (!Double.isFinite(value)) {
        throw new UserError(
            "a pixel of value " + value + " has no grey level; replace such pixels by numbers.");
      }
    }
    if (clipped == 0) {
      return scaled(grey, grey.min(), grey.max());
    }
    double[] sorted = grey.values().clone();
    Arrays.parallelSort(sorted);
    int skipped = (int) (clipped * sorted.length);
    return scaled(grey, sorted[skipped], sorted[sorted.length - 1 - skipped]);
  }

  private static RgbImage scaled(Plane grey, double low, double high) {
    double[] values = grey.values();
    byte[] levels = new byte[Mask.pixels(grey.height(), grey.width())];
    double scale = high > low ? 255 / (high - low) : 0;
    for (int i = 0; i < values.length; i++) {
      double level = Math.max(0, Math.min(255, (values[i] - low) * scale));
      levels[i] = (byte) (int) (level + 0.5);
    }
    return new RgbImage(grey.height(), grey.width(), 1, levels);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** 3 where red, green and blue are held, 1 where they are equal and held once. */
  int channels() {
    return channels;
  }

  /** The levels, height x width x channel, shared: read only. */
  byte[] levels() {
    return levels;
  }

  /** SHA-256 of the levels, height x width x colour, in hexadecimal digits. */
  public String sha256() {
    MessageDigest digest = Sha256.digest();
    byte[] row = new byte[COLOURS * width];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (byte) at(y, i / COLOURS, i % COLOURS);
      }
      digest.update(row);
    }
    return Sha256.hex(digest.digest());
  }

  /** The level of red (0), green (1) or blue (2), 0 to 255. */
  public int at(int y, int x, int colour) {
    return Byte.toUnsignedInt(levels[channels * (y * width + x) + Math.min(colour, channels - 1)]);
  }

  /** A part of this image. */
  RgbImage cropped(CropBox crop) {
    byte[] part = new byte[channels * crop.width() * crop.height()];
    int row = channels * crop.width();
    for (int y = 0; y < crop.height(); y++) {
      int from = channels * ((crop.top() + y) * width + crop.left());
      System.arraycopy(levels, from, part, y * row, row);
    }
    return new RgbImage(crop.height(), crop.width(), channels, part);
  }
}
