package paretoscope.spark.store;

import java.util.List;
import paretoscope.simulator.specimen.LabelMap;

/** The table {@code maps}. */
final class MapRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("world_id", "as in worlds"),
          Column.text("map", "phases, or valid: where the listed columns are all there are"),
          Column.text("names_json", "what label 0, 1 ... mean, a JSON list"),
          Column.integer("height_px", "rows [px]"),
          Column.integer("width_px", "columns [px]"),
          Column.real("pixel_size_nm", "side of a pixel [nm]"),
          new Column("labels", Column.Kind.BYTES, false, "one byte per pixel, row by row"));

  private MapRows() {}

  /**
   * @param stamp of the world's seed
   */
  static Object[] row(RowStamp stamp, String world, String name, double pixelNm, LabelMap map) {
    byte[] labels = new byte[map.height() * map.width()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) map.at(i / map.width(), i % map.width());
    }
    return stamp.row(
        world, name, Json.text(map.names()), map.height(), map.width(), pixelNm, labels);
  }

  /**
   * @throws IllegalArgumentException if the row contradicts itself
   */
  static LabelMap read(Row row) {
    return new LabelMap(
        Json.words(row.text("names_json")),
        row.integer("height_px"),
        row.integer("width_px"),
        row.bytes("labels"));
  }
}
