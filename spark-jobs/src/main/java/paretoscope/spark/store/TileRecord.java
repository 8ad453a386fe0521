package paretoscope.spark.store;

import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;

/**
 * What the detector would see of a tile without noise, or why that is not known.
 *
 * @param tile number, counted row by row from the upper left
 * @param view what of the field it shows
 * @param fractions of the electrons that are collected; null if it failed
 * @param reason why it failed, empty if it did not
 */
public record TileRecord(int tile, View view, Plane fractions, String reason) {
  public TileRecord {
    Require.that(tile >= 0, "number of a tile", tile, "must be at least 0", 0);
    Require.that(
        (fractions == null) != reason.isEmpty(),
        "reason of tile " + tile,
        reason,
        "is there if it failed",
        0);
  }

  /** A tile that was calculated. */
  public static TileRecord of(int tile, View view, Plane fractions) {
    return new TileRecord(tile, view, fractions, "");
  }

  /** A tile that could not be calculated. */
  public static TileRecord failed(int tile, View view, String reason) {
    return new TileRecord(tile, view, null, reason);
  }

  /** Whether it was calculated. */
  public boolean ok() {
    return reason.isEmpty();
  }
}
