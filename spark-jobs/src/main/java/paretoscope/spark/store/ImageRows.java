package paretoscope.spark.store;

import java.util.List;

/** The table {@code images}. */
final class ImageRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("image_id", "unique within the run"),
          Column.text("source", "where the image was read from"),
          Column.integer("height_px", "rows [px], 0 if FAILED"),
          Column.integer("width_px", "columns [px], 0 if FAILED"),
          Column.real("pixel_size_nm", "side of a pixel [nm], NULL where unknown"),
          Column.text("dtype", "numbers in the source: uint8, uint16, float32 ..."),
          Column.text("sha256", "of the source's bytes"),
          Column.text("status", "OK or FAILED"),
          Column.text("reason", "why FAILED, else empty"),
          Column.real(
              "familiarity",
              "of `apply`: how much it looks like the search's images, about 0.5 for one alike,"
                  + " below 0.1 unlike; else NULL"));

  private static final String OK = "OK";

  private ImageRows() {}

  static Object[] row(RowStamp stamp, ImageRecord image) {
    return stamp.row(
        image.id(),
        image.source(),
        image.heightPx(),
        image.widthPx(),
        image.pixelSizeNm(),
        image.dtype(),
        image.sha256(),
        image.ok() ? OK : "FAILED",
        image.reason(),
        image.familiarity());
  }

  static ImageRecord read(Row row) {
    return new ImageRecord(
        row.text("image_id"),
        row.text("source"),
        row.integer("height_px"),
        row.integer("width_px"),
        row.real("pixel_size_nm"),
        row.text("dtype"),
        row.text("sha256"),
        row.text("status").equals(OK),
        row.text("reason"),
        row.real("familiarity"));
  }
}
