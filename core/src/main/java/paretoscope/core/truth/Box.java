package paretoscope.core.truth;

import paretoscope.core.error.Require;
import paretoscope.core.segment.PixelBox;

/** A rectangle in an image [px], 0 at the left or upper border of the first pixel. */
public record Box(double left, double top, double right, double bottom) {
  public Box {
    boolean ordered = left <= right && top <= bottom;
    String text = left + ", " + top + ", " + right + ", " + bottom;
    Require.that(ordered, "box", text, "must have left <= right and top <= bottom", 0);
  }

  /** The borders of the pixels that a mask's box names. */
  public static Box of(PixelBox box) {
    return new Box(box.left(), box.top(), box.right() + 1.0, box.bottom() + 1.0);
  }

  private double area() {
    return (right - left) * (bottom - top);
  }

  /** Area in common over united area, 0 to 1; 0 where neither has an area. */
  public double iou(Box other) {
    double wide = Math.min(right, other.right) - Math.max(left, other.left);
    double high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    double common = Math.max(0, wide) * Math.max(0, high);
    double either = area() + other.area() - common;
    return either > 0 ? common / either : 0;
  }
}
