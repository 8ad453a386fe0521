package paretoscope.simulator.imaging;

import paretoscope.core.error.Require;

/**
 * The scanned area. Pixel (0, 0) is scanned at x = y = 0 nm; the field reaches half a pixel beyond
 * the outermost scan positions.
 *
 * @param heightPx rows
 * @param widthPx columns
 * @param pixelSizeNm distance of scan positions [nm]
 */
public record FieldOfView(int heightPx, int widthPx, double pixelSizeNm) {
  public FieldOfView {
    Require.within("height [px]", heightPx, 1, 16384);
    Require.within("width [px]", widthPx, 1, 16384);
    Require.within("pixel size [nm]", pixelSizeNm, 1e-4, 1e3);
  }

  /** Area of the field [nm²]. */
  public double areaSquareNm() {
    return heightPx * pixelSizeNm * widthPx * pixelSizeNm;
  }

  /** Area of one pixel [Å²]. */
  public double pixelAreaSquareAngstrom() {
    double sideAngstrom = 10 * pixelSizeNm;
    return sideAngstrom * sideAngstrom;
  }

  /** Whether a place lies in the field, at most {@code marginNm} beyond its border. */
  boolean reaches(double yNm, double xNm, double marginNm) {
    double half = pixelSizeNm / 2 + marginNm;
    return yNm >= -half
        && xNm >= -half
        && yNm < heightPx * pixelSizeNm - pixelSizeNm + half
        && xNm < widthPx * pixelSizeNm - pixelSizeNm + half;
  }
}
