package paretoscope.core.segment;

import paretoscope.core.error.Require;

/**
 * The least rectangle around a mask's pixels [px], by the indices of its outermost rows and
 * columns, both inclusive. As in the reference, sides and areas are differences of these indices: a
 * box around a single pixel has width 0.
 */
public record PixelBox(int left, int top, int right, int bottom) {
  public PixelBox {
    boolean ordered = 0 <= left && left <= right && 0 <= top && top <= bottom;
    String box = left + ", " + top + ", " + right + ", " + bottom;
    Require.that(ordered, "box", box, "must have 0 <= left <= right and 0 <= top <= bottom", 0);
  }

  /** The last column minus the first [px]. */
  public int width() {
    return right - left;
  }

  /** The last row minus the first [px]. */
  public int height() {
    return bottom - top;
  }

  /** This box further right and down. */
  PixelBox moved(int across, int down) {
    return new PixelBox(left + across, top + down, right + across, bottom + down);
  }

  /**
   * Common area over united area, in single precision as in the reference, because thresholds are
   * met exactly now and then; NaN for two boxes without an area.
   */
  float iou(PixelBox other) {
    float wide = Math.min(right, other.right) - Math.max(left, other.left);
    float high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    float common = Math.max(0, wide) * Math.max(0, high);
    return common / (area() + other.area() - common);
  }

  private float area() {
    return (float) width() * height();
  }
}
