package paretoscope.simulator.acquisition;

import paretoscope.core.error.Require;

/**
 * A rectangle of the field to be scanned, and how finely. The first scan position lies half a pixel
 * inside the left and upper border.
 *
 * @param leftNm left border [nm]
 * @param topNm upper border [nm]
 * @param widthNm [nm]
 * @param heightNm [nm]
 * @param widthPx scan positions across
 * @param heightPx scan positions down
 */
public record View(
    double leftNm, double topNm, double widthNm, double heightNm, int widthPx, int heightPx) {
  private static final int MOST_PX = 16384;

  public View {
    Require.that(Double.isFinite(leftNm), "left border [nm]", leftNm, "must be finite", 0);
    Require.that(Double.isFinite(topNm), "upper border [nm]", topNm, "must be finite", 0);
    Require.positive("width of a view [nm]", widthNm);
    Require.positive("height of a view [nm]", heightNm);
    Require.within("width of a view [px]", widthPx, 1, MOST_PX);
    Require.within("height of a view [px]", heightPx, 1, MOST_PX);
  }

  /** Area [Å²]. */
  public double areaSquareAngstrom() {
    return 100 * widthNm * heightNm;
  }

  /** Scan positions. */
  public long pixels() {
    return (long) widthPx * heightPx;
  }

  /** Where a scan position lies across the field [nm]. */
  public double xNm(double column) {
    return leftNm + (column + 0.5) * widthNm / widthPx;
  }

  /** Where a scan position lies down the field [nm]. */
  public double yNm(double row) {
    return topNm + (row + 0.5) * heightNm / heightPx;
  }
}
