package paretoscope.datasets;

import paretoscope.core.error.Require;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * How large an image may be. Checked against the header, before anything is decoded or allocated.
 *
 * @param maxPixels height times width
 * @param maxBytes length of the file, stacks included
 */
public record Limits(long maxPixels, long maxBytes) {
  /** 2^26 pixels (8192 x 8192) in a file of at most 1 GiB. */
  public static final Limits DEFAULT = new Limits(1L << 26, 1L << 30);

  private static final long MOST = Integer.MAX_VALUE - 8L;

  public Limits {
    Require.that(maxPixels > 0 && maxPixels <= MOST, "pixel limit", maxPixels, rule(), 0);
    Require.that(maxBytes > 0 && maxBytes <= MOST, "byte limit", maxBytes, rule(), 0);
  }

  private static String rule() {
    return "must lie in [1, " + MOST + "]";
  }

  /** Refuses an image without pixels or with too many. */
  void checkSize(Content file, long height, long width) throws UnreadableImage {
    String size = height + " x " + width + " px (height x width)";
    if (height <= 0 || width <= 0) {
      throw file.refusal(
          Reason.ZERO_SIZE, size + " hold no pixel; both sides must be > 0. Export it again.");
    }
    if (height > maxPixels || width > maxPixels || height * width > maxPixels) {
      throw file.refusal(
          Reason.TOO_LARGE, size + " exceed the limit of " + maxPixels + " px; crop it or bin it.");
    }
  }

  /**
   * Refuses pixels that so few stored bytes cannot hold.
   *
   * @param raw bytes of the pixels once decoded
   * @param stored bytes that hold them in the file
   * @param ratio the most bytes that one stored byte can decode to in this format
   */
  static void checkPlausible(Content file, long raw, long stored, long ratio)
      throws UnreadableImage {
    if (raw > stored * ratio) {
      throw file.refusal(
          Reason.IMPLAUSIBLE,
          String.format(
              "the header promises %d bytes of pixels, but %d stored bytes can hold at most %d;"
                  + " the header is wrong or the file is cut. Export it again.",
              raw, stored, stored * ratio));
    }
  }
}
