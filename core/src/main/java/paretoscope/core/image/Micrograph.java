package paretoscope.core.image;

import paretoscope.core.error.Require;

/**
 * A recorded image.
 *
 * @param id name that is unique within a run, usually the file's name
 * @param pixels intensities as read (counts, grey values), not normalised
 * @param pixelSizeNm side of a pixel [nm], NaN where unknown
 */
public record Micrograph(String id, Plane pixels, double pixelSizeNm) {
  public Micrograph {
    Require.text("micrograph id", id);
    Require.that(
        Double.isNaN(pixelSizeNm) || (pixelSizeNm > 0 && pixelSizeNm < 1e9),
        "pixel size [nm] of " + id,
        pixelSizeNm,
        "must be > 0, or NaN where it is unknown",
        0);
  }

  public boolean hasPixelSize() {
    return !Double.isNaN(pixelSizeNm);
  }
}
