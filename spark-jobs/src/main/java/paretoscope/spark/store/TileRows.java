package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;

/** The table {@code tiles}. */
final class TileRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("world_id", "as in worlds"),
          Column.integer("tile", "number, counted row by row from the upper left, from 0"),
          Column.real("left_nm", "left border in the field [nm]"),
          Column.real("top_nm", "upper border in the field [nm]"),
          Column.real("width_nm", "[nm]"),
          Column.real("height_nm", "[nm]"),
          Column.integer("height_px", "rows [px]"),
          Column.integer("width_px", "columns [px]"),
          Column.text("dtype", "float32 as a rule; empty if FAILED"),
          Column.text("encoding", "shuffled: all first bytes, then all second bytes, and so on"),
          Column.text("byte_order", "little"),
          Column.text("sha256", "of the bytes before shuffling; empty if FAILED"),
          new Column(
              "pixels",
              Column.Kind.BYTES,
              true,
              "share of the electrons that is collected, row by row, shuffled; NULL if FAILED"),
          Column.text("status", "OK or FAILED"),
          Column.text("reason", "why FAILED, else empty"));

  private TileRows() {}

  /**
   * @param stamp of the world's seed
   */
  static Object[] row(RowStamp stamp, String world, TileRecord tile) {
    View view = tile.view();
    PackedPixels packed = tile.ok() ? PackedPixels.of(rounded(tile.fractions())) : null;
    return stamp.row(
        world,
        tile.tile(),
        view.leftNm(),
        view.topNm(),
        view.widthNm(),
        view.heightNm(),
        view.heightPx(),
        view.widthPx(),
        packed == null ? "" : packed.dtype(),
        PackedPixels.ENCODING,
        PackedPixels.BYTE_ORDER,
        packed == null ? "" : packed.sha256(),
        packed == null ? null : packed.shuffled(),
        tile.ok() ? "OK" : "FAILED",
        tile.reason());
  }

  /** Seven digits are far beyond what any of the models knows. */
  private static Plane rounded(Plane exact) {
    double[] values = new double[exact.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) exact.values()[i];
    }
    return new Plane(exact.height(), exact.width(), values);
  }

  /**
   * @throws IllegalArgumentException if the row contradicts itself
   */
  static TileRecord read(Row row) {
    int height = row.integer("height_px");
    int width = row.integer("width_px");
    View view =
        new View(
            row.real("left_nm"),
            row.real("top_nm"),
            row.real("width_nm"),
            row.real("height_nm"),
            width,
            height);
    if (!row.text("reason").isEmpty()) {
      return TileRecord.failed(row.integer("tile"), view, row.text("reason"));
    }
    PackedPixels packed =
        new PackedPixels(height, width, row.text("dtype"), row.text("sha256"), row.bytes("pixels"));
    return TileRecord.of(row.integer("tile"), view, packed.plane());
  }
}
