package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.image.Micrograph;

/** The table {@code pixels}. */
final class PixelRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("image_id", "as in images"),
          Column.integer("height_px", "rows [px]"),
          Column.integer("width_px", "columns [px]"),
          Column.real("pixel_size_nm", "side of a pixel [nm], NULL where unknown"),
          Column.text("dtype", "uint16, float32 or float64: the least that holds every value"),
          Column.text("encoding", "shuffled: all first bytes, then all second bytes, and so on"),
          Column.text("byte_order", "little"),
          Column.text("sha256", "of the bytes before shuffling"),
          new Column("pixels", Column.Kind.BYTES, false, "the values, row by row, shuffled"));

  private PixelRows() {}

  static Object[] row(RowStamp stamp, Micrograph image) {
    PackedPixels packed = PackedPixels.of(image.pixels());
    return stamp.row(
        image.id(),
        packed.height(),
        packed.width(),
        image.pixelSizeNm(),
        packed.dtype(),
        PackedPixels.ENCODING,
        PackedPixels.BYTE_ORDER,
        packed.sha256(),
        packed.shuffled());
  }

  /**
   * @throws IllegalArgumentException if the row contradicts itself
   */
  static Micrograph read(Row row) {
    String how = row.text("encoding") + " " + row.text("byte_order");
    if (!how.equals(PackedPixels.ENCODING + " " + PackedPixels.BYTE_ORDER)) {
      throw new IllegalArgumentException("unknown encoding of pixels `" + how + "`");
    }
    PackedPixels packed =
        new PackedPixels(
            row.integer("height_px"),
            row.integer("width_px"),
            row.text("dtype"),
            row.text("sha256"),
            row.bytes("pixels"));
    return new Micrograph(row.text("image_id"), packed.plane(), row.real("pixel_size_nm"));
  }
}
