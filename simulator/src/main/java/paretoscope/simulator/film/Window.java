package paretoscope.simulator.film;

import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.TileGrid;

/**
 * The square part of a field that a picture shows.
 *
 * @param left column of its first pixel in the field [px]
 * @param top row of its first pixel in the field [px]
 * @param sidePx height and width in the field [px]
 * @param picturePx height and width of the picture [px]
 * @param pixelNm of the field [nm]
 */
record Window(int left, int top, int sidePx, int picturePx, double pixelNm) {
  /** Height and width of all pictures [px]. */
  static final int PICTURE_PX = 360;

  /** How many times a detail is magnified: pixels of the picture for one of the field. */
  static final int MAGNIFIED = 3;

  static Window field(Slab slab) {
    return new Window(0, 0, slab.sidePx(), PICTURE_PX, slab.pixelNm());
  }

  /** The middle of a tile. */
  static Window detail(TileGrid tiles, int tile) {
    int side = PICTURE_PX / MAGNIFIED;
    int border = (tiles.tilePx() - side) / 2;
    return new Window(
        tile % tiles.columns() * tiles.stridePx() + border,
        tile / tiles.columns() * tiles.stridePx() + border,
        side,
        PICTURE_PX,
        tiles.pixelNm());
  }

  /** Pixels of the picture for one of the field. */
  double scale() {
    return picturePx / (double) sidePx;
  }

  /** Where a place of the field lies across the picture [px]. */
  double x(double xNm) {
    return (xNm / pixelNm + 0.5 - left) * scale();
  }

  /** Where a place of the field lies down the picture [px]. */
  double y(double yNm) {
    return (yNm / pixelNm + 0.5 - top) * scale();
  }

  /** Whether a place of the field lies in the picture. */
  boolean shows(double xNm, double yNm) {
    double x = x(xNm);
    double y = y(yNm);
    return x >= 0 && y >= 0 && x < picturePx && y < picturePx;
  }

  /** Whether a view covers all of it. */
  boolean within(View view) {
    double slack = 0.01 * scale();
    return x(view.leftNm()) <= slack
        && y(view.topNm()) <= slack
        && x(view.leftNm() + view.widthNm()) >= picturePx - slack
        && y(view.topNm() + view.heightNm()) >= picturePx - slack;
  }
}
