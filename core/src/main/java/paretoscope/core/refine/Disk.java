package paretoscope.core.refine;

import paretoscope.core.image.Plane;
import paretoscope.core.spot.Blob;

/**
 * The pixels around a centre, cut at the image's border.
 *
 * @param top first row
 * @param bottom last row
 * @param left first column
 * @param right last column
 * @param whole whether nothing was cut off
 */
record Disk(
    double y, double x, double radius, int top, int bottom, int left, int right, boolean whole) {

  /** The box of pixels whose centres lie within {@code radius} [px] of a point in each axis. */
  static Disk around(double y, double x, double radius, Plane image) {
    int top = (int) Math.ceil(y - radius);
    int bottom = (int) Math.floor(y + radius);
    int left = (int) Math.ceil(x - radius);
    int right = (int) Math.floor(x + radius);
    boolean whole = top >= 0 && left >= 0 && bottom < image.height() && right < image.width();
    return new Disk(
        y,
        x,
        radius,
        Math.max(0, top),
        Math.min(image.height() - 1, bottom),
        Math.max(0, left),
        Math.min(image.width() - 1, right),
        whole);
  }

  int rows() {
    return Math.max(0, bottom - top + 1);
  }

  int columns() {
    return Math.max(0, right - left + 1);
  }

  boolean contains(double py, double px) {
    return squaredDistance(py, px) <= radius * radius;
  }

  double squaredDistance(double py, double px) {
    return (py - y) * (py - y) + (px - x) * (px - x);
  }

  /** The radius [px] for a spot: a multiple of its standard deviation, held to what is sensible. */
  static double radius(Blob blob, double sigmas) {
    return Math.max(2, Math.min(100, sigmas * blob.sigma()));
  }
}
