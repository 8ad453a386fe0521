package paretoscope.spark.store;

import java.util.List;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/** The table {@code columns}. */
final class ColumnRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("world_id", "as in worlds"),
          Column.integer("column_index", "from 0, in the world's order"),
          Column.text("kind", "name of the site; columns of one kind look alike"),
          Column.real("x_nm", "across the field [nm], 0 at the middle of the left pixels"),
          Column.real("y_nm", "down the field [nm], 0 at the middle of the upper pixels"),
          Column.text("defect", "NONE, VACANCY, SUBSTITUTION or ANTISITE"),
          Column.integer("atoms", "that are there"),
          Column.integer("missing", "that a perfect column has in addition"));

  private ColumnRows() {}

  /**
   * @param stamp of the world's seed
   */
  static Object[] row(RowStamp stamp, String world, int index, AtomicColumn column) {
    return stamp.row(
        world,
        index,
        column.kind(),
        column.xNm(),
        column.yNm(),
        column.defect().name(),
        column.atoms(),
        column.missing());
  }

  static AtomicColumn read(Row row) {
    return new AtomicColumn(
        row.text("kind"),
        row.real("x_nm"),
        row.real("y_nm"),
        Defect.valueOf(row.text("defect")),
        0,
        row.integer("atoms"),
        row.integer("missing"));
  }
}
