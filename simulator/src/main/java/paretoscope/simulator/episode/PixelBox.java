package paretoscope.simulator.episode;

import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.Slab;

/**
 * The pixels of a field whose centres lie in a view.
 *
 * @param top first row
 * @param bottom row after the last
 * @param left first column
 * @param right column after the last
 */
record PixelBox(int top, int bottom, int left, int right) {
  static PixelBox of(View view, Slab slab) {
    return new PixelBox(
        first(view.topNm(), slab),
        first(view.topNm() + view.heightNm(), slab),
        first(view.leftNm(), slab),
        first(view.leftNm() + view.widthNm(), slab));
  }

  /** The first pixel whose centre does not lie before a place; borders are computed. */
  private static int first(double nm, Slab slab) {
    double px = Math.ceil(nm / slab.pixelNm() - 1e-6);
    return (int) StrictMath.max(0, StrictMath.min(slab.sidePx(), px));
  }
}
