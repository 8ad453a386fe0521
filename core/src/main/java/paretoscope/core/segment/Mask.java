package paretoscope.core.segment;

import paretoscope.core.error.Require;

/**
 * Which pixels (height x width) belong to a thing. One bit a pixel, column after column from the
 * left, each from the top: the order of COCO's run lengths. Only the bits of columns between its
 * first and its last pixel are held, so a small thing in a large image is a small mask. Immutable.
 */
public final class Mask {
  /** The largest mask [px]: its bits take 32 MiB. */
  public static final int MOST_PIXELS = 1 << 28;

  private final int height;
  private final int width;
  private final Bits bits;
  private final int area;

  /** Says of a pixel whether it belongs. */
  @FunctionalInterface
  public interface Membership {
    boolean at(int y, int x);
  }

  /** Bits beyond {@code height * width} must be zero. */
  Mask(int height, int width, Bits bits) {
    this.height = height;
    this.width = width;
    this.bits = bits.trimmed();
    this.area = this.bits.count();
  }

  /** Pixels of a mask of this size, which are refused if they are none or too many. */
  static int pixels(int height, int width) {
    long pixels = (long) height * width;
    boolean usable = height > 0 && width > 0 && pixels <= MOST_PIXELS;
    String rule = "must have sides > 0 and at most " + MOST_PIXELS + " px";
    return Require.that(usable, "image or mask", height + "x" + width, rule, (int) pixels);
  }

  /** The pixels that {@code membership} holds for. */
  public static Mask where(int height, int width, Membership membership) {
    Bits bits = Bits.zeros(pixels(height, width));
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (membership.at(y, x)) {
          bits.set(x * height + y);
        }
      }
    }
    return new Mask(height, width, bits);
  }

  /**
   * The pixels whose logit exceeds a threshold; NaN never does.
   *
   * @param logits height x width, row-major
   */
  public static Mask ofLogits(int height, int width, float[] logits, float threshold) {
    int pixels = pixels(height, width);
    Require.that(
        logits.length == pixels, "number of logits", logits.length, "must be " + pixels, 0);
    return where(height, width, (y, x) -> logits[y * width + x] > threshold);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** The number of pixels that belong [px]. */
  public int area() {
    return area;
  }

  public boolean at(int y, int x) {
    return bits.at(x * height + y);
  }

  /** A copy of the bits, of all pixels. */
  Bits bits() {
    return bits.copy(size());
  }

  /** Memory it takes [bytes], about. */
  long bytes() {
    return 8L * bits.words() + 80;
  }

  /** The pixels in both [px]. */
  public int intersection(Mask other) {
    requireSameSize(other);
    return bits.countCommon(other.bits, 0, size());
  }

  /** The pixels in both, of the columns {@code from <= x < to} [px]. */
  int intersection(Mask other, int from, int to) {
    requireSameSize(other);
    return bits.countCommon(other.bits, from * height, to * height);
  }

  /** The pixels in both, of a part of the image [px]. */
  int intersection(Mask other, CropBox part) {
    requireSameSize(other);
    int common = 0;
    for (int x = part.left(); x < part.right(); x++) {
      common += bits.countCommon(other.bits, x * height + part.top(), x * height + part.bottom());
    }
    return common;
  }

  /** The pixels in either, as a mask. */
  Mask joined(Mask other) {
    requireSameSize(other);
    return new Mask(height, width, bits.or(other.bits));
  }

  /** The pixels in either [px]. */
  public int union(Mask other) {
    return area + other.area - intersection(other);
  }

  /** Intersection over union, 0 to 1; 0 for two empty masks. */
  public double iou(Mask other) {
    int common = intersection(other);
    int either = area + other.area - common;
    return either == 0 ? 0 : (double) common / either;
  }

  private void requireSameSize(Mask other) {
    boolean same = height == other.height && width == other.width;
    Require.that(same, "second mask", other, "must be " + height + "x" + width + " px too", 0);
  }

  /**
   * The least box around the pixels.
   *
   * @throws IllegalArgumentException if the mask is empty
   */
  public PixelBox box() {
    Require.that(area > 0, "mask", this, "must not be empty to have a box", 0);
    int top = height - 1;
    int bottom = 0;
    int left = 0;
    int right = 0;
    int end = 0;
    for (int start = nextSet(0); start < size(); start = nextSet(end)) {
      left = end == 0 ? start / height : left;
      end = nextClear(start);
      right = (end - 1) / height;
      boolean oneColumn = start / height == right;
      top = oneColumn ? Math.min(top, start % height) : 0;
      bottom = oneColumn ? Math.max(bottom, (end - 1) % height) : height - 1;
    }
    return new PixelBox(left, top, right, bottom);
  }

  /** A centre of mass: row and column [px], pixel centres at whole numbers. */
  public record Centre(double y, double x) {}

  /**
   * The mean place of the pixels.
   *
   * @throws IllegalArgumentException if the mask is empty
   */
  public Centre centre() {
    Require.that(area > 0, "mask", this, "must not be empty to have a centre", 0);
    double sumY = 0;
    double sumX = 0;
    int end;
    for (int start = nextSet(0); start < size(); start = nextSet(end)) {
      // a run ends with its column here, whether it goes on in the next or not
      end = Math.min(nextClear(start), (start / height + 1) * height);
      int column = start / height;
      double middle = start - column * height + (end - 1 - start) / 2.0;
      sumX += (double) (end - start) * column;
      sumY += (end - start) * middle;
    }
    return new Centre(sumY / area, sumX / area);
  }

  /**
   * This mask as a part of a larger one, its first pixel at row {@code top}, column {@code left}.
   */
  Mask placed(int newHeight, int newWidth, int top, int left) {
    if (newHeight == height && newWidth == width) {
      return this;
    }
    int newLast = (left + width) * newHeight;
    Bits larger = Bits.zeros(pixels(newHeight, newWidth), left * newHeight, newLast);
    for (int x = 0; x < width; x++) {
      int last = (x + 1) * height;
      int shift = (left + x) * newHeight + top - x * height;
      int start = next(true, x * height, last);
      while (start < last) {
        int end = next(false, start, last);
        larger.set(start + shift, end + shift);
        start = next(true, end, last);
      }
    }
    return new Mask(newHeight, newWidth, larger);
  }

  int size() {
    return height * width;
  }

  /** The next pixel in column order that belongs, from {@code from} on; {@link #size} if none. */
  int nextSet(int from) {
    return next(true, from, size());
  }

  /** The next pixel in column order that does not belong; {@link #size} if all do. */
  int nextClear(int from) {
    return next(false, from, size());
  }

  /**
   * The first pixel in column order from {@code from} on that belongs or does not; {@code limit} if
   * none does before it.
   */
  int next(boolean belongs, int from, int limit) {
    return bits.next(belongs, from, limit);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mask that
        && height == that.height
        && width == that.width
        && bits.equals(that.bits);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * height + width) + bits.hashCode();
  }

  @Override
  public String toString() {
    return "Mask[" + height + "x" + width + ", area " + area + " px]";
  }
}
