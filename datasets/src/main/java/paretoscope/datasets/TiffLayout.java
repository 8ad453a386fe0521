package paretoscope.datasets;

import java.nio.ByteOrder;
import java.util.Arrays;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * How the first page's pixels lie in a TIFF, checked against limits.
 *
 * @param photometric 0 white is zero, 1 black is zero, 2 RGB, 3 palette
 * @param format 1 unsigned, 2 signed, 3 floating point
 * @param samples per pixel
 * @param planar whether the samples of a pixel lie in separate planes
 * @param tiled whether chunks are tiles; otherwise strips as wide as the image
 */
record TiffLayout(
    int height,
    int width,
    int bits,
    int format,
    int samples,
    int photometric,
    TiffCompression compression,
    int predictor,
    boolean planar,
    boolean tiled,
    int chunkHeight,
    int chunkWidth,
    ByteOrder order) {

  static TiffLayout of(Content file, TiffDirectory tags, Limits limits) throws UnreadableImage {
    long width = tags.one(256, 0);
    long height = tags.one(257, 0);
    limits.checkSize(file, height, width);
    int samples = samples(file, tags);
    int bits = (int) uniform(file, tags, 258, samples, 1);
    int format = (int) uniform(file, tags, 339, samples, 1);
    checkSamples(file, bits, format == 4 ? 1 : format);
    long code = tags.one(259, 1);
    TiffCompression compression =
        TiffCompression.of(code)
            .orElseThrow(
                () ->
                    unsupported(
                        file, "compression " + code, "none, LZW, deflate and PackBits are read"));
    boolean tiled = tags.has(322);
    long chunkWidth = tiled ? tags.one(322, 0) : width;
    long chunkHeight = tiled ? tags.one(323, 0) : Math.min(height, tags.one(278, height));
    if (chunkWidth <= 0 || chunkHeight <= 0) {
      throw file.refusal(Reason.CORRUPT, "tiles or strips without pixels; export it again.");
    }
    limits.checkSize(file, chunkHeight, chunkWidth);
    boolean planar = samples > 1 && tags.one(284, 1) == 2;
    return new TiffLayout(
        (int) height,
        (int) width,
        bits,
        format == 4 ? 1 : format,
        samples,
        photometric(file, tags, samples, bits),
        compression,
        (int) tags.one(317, 1),
        planar,
        tiled,
        (int) chunkHeight,
        (int) chunkWidth,
        tags.order());
  }

  /** Number of strips or tiles. */
  long chunks() {
    long across = (width + chunkWidth - 1L) / chunkWidth;
    long down = (height + chunkHeight - 1L) / chunkHeight;
    return across * down * (planar ? samples : 1);
  }

  /** Bytes that a chunk's pixels take once decoded. */
  long rawBytes(int chunk) {
    long rows = chunkHeight;
    if (!tiled) {
      int strips = (int) ((height + chunkHeight - 1L) / chunkHeight);
      rows = Math.min(chunkHeight, height - (long) (chunk % strips) * chunkHeight);
    }
    return rows * chunkWidth * (planar ? 1 : samples) * (bits / 8);
  }

  private static int samples(Content file, TiffDirectory tags) throws UnreadableImage {
    long samples = tags.one(277, 1);
    if (samples < 1 || samples > 4) {
      throw unsupported(file, samples + " values per pixel", "1 to 4 are read");
    }
    if (tags.one(266, 1) != 1) {
      throw unsupported(file, "reversed bit order (FillOrder 2)", "FillOrder 1 is read");
    }
    return (int) samples;
  }

  private static int photometric(Content file, TiffDirectory tags, int samples, int bits)
      throws UnreadableImage {
    long found = tags.one(262, samples >= 3 ? 2 : 1);
    boolean fits =
        switch ((int) Math.min(found, 9)) {
          case 0, 1 -> samples - tags.count(338) <= 1;
          case 2 -> samples >= 3;
          case 3 -> samples == 1 && bits == 8;
          default -> false;
        };
    if (!fits) {
      throw unsupported(
          file,
          "colours of kind " + found + " with " + samples + " values per pixel",
          "grey, RGB and 8-bit palettes are read");
    }
    return (int) found;
  }

  private static void checkSamples(Content file, int bits, int format) throws UnreadableImage {
    boolean whole = (format == 1 || format == 2) && (bits == 8 || bits == 16 || bits == 32);
    boolean real = format == 3 && (bits == 32 || bits == 64);
    if (!whole && !real) {
      throw unsupported(
          file,
          bits + "-bit values of sample format " + format,
          "8, 16 and 32-bit integers, 32 and 64-bit floats are read");
    }
  }

  private static long uniform(Content file, TiffDirectory tags, int tag, int samples, long preset)
      throws UnreadableImage {
    if (tags.count(tag) <= 1) {
      return tags.one(tag, preset);
    }
    long[] values = tags.many(tag, samples);
    if (Arrays.stream(values).distinct().count() != 1) {
      throw unsupported(file, "values of different kinds in one pixel", "equal kinds are read");
    }
    return values[0];
  }

  private static UnreadableImage unsupported(Content file, String what, String rule) {
    return file.refusal(
        Reason.UNSUPPORTED, "TIFF with " + what + "; " + rule + ". Export it as one of these.");
  }
}
