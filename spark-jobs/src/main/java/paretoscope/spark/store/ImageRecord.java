package paretoscope.spark.store;

import paretoscope.core.error.Require;

/**
 * An image that a run looked at, or tried to.
 *
 * @param id unique within the run
 * @param source where it was read from
 * @param heightPx rows [px], 0 where it could not be read
 * @param widthPx columns [px], 0 where it could not be read
 * @param pixelSizeNm side of a pixel [nm], NaN where unknown
 * @param dtype numbers in the source, for instance {@code uint8}; empty where it could not be read
 * @param sha256 of the source's bytes, hexadecimal; empty where it could not be read
 * @param ok whether the run uses it
 * @param reason why not, empty if it does
 * @param familiarity how much it looks like the images of the search whose point ran on it, near 0
 *     to 1, about 0.5 for one alike; NaN where no point of a search did
 */
public record ImageRecord(
    String id,
    String source,
    int heightPx,
    int widthPx,
    double pixelSizeNm,
    String dtype,
    String sha256,
    boolean ok,
    String reason,
    double familiarity) {
  public ImageRecord {
    Require.text("image id", id);
    Require.that(ok == reason.isEmpty(), "reason of " + id, reason, "is there if it failed", 0);
  }

  /** An image that no point of a search ran on. */
  public ImageRecord(
      String id,
      String source,
      int heightPx,
      int widthPx,
      double pixelSizeNm,
      String dtype,
      String sha256,
      boolean ok,
      String reason) {
    this(id, source, heightPx, widthPx, pixelSizeNm, dtype, sha256, ok, reason, Double.NaN);
  }

  /** The same image, by now compared with those of a search. */
  public ImageRecord compared(double newFamiliarity) {
    return new ImageRecord(
        id, source, heightPx, widthPx, pixelSizeNm, dtype, sha256, ok, reason, newFamiliarity);
  }
}
