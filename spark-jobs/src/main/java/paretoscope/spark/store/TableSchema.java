package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The columns of one table of one run, in order.
 *
 * @param table whose columns these are
 */
public record TableSchema(Table table, List<Column> columns) {
  /** Grows by one whenever a table changes; readers know all versions up to it. */
  public static final int VERSION = 4;

  /** What every row of every table begins with. */
  static final List<Column> STAMP =
      List.of(
          Column.text("run_id", "of the run, the same whenever the same run is made again"),
          Column.text("config_hash", "of everything in the study file that decides results"),
          Column.integer("schema_version", "of the tables, now " + VERSION),
          Column.text("study", "the study, or the run where a row belongs to no single study"),
          Column.whole("seed", "of that study or run"));

  public TableSchema {
    columns = List.copyOf(columns);
    long distinct = columns.stream().map(Column::name).distinct().count();
    if (distinct != columns.size()) {
      throw new IllegalArgumentException("two columns of one name in " + columns);
    }
  }

  static TableSchema of(Table table, List<ScoreColumn> scores) {
    List<Column> all = new ArrayList<>(STAMP);
    all.addAll(table.columns());
    if (table.scored()) {
      scores.forEach(score -> all.add(score.asColumn()));
    }
    return new TableSchema(table, all);
  }

  /** Some of the columns, besides those that every table has. */
  TableSchema only(List<String> names) {
    return new TableSchema(
        table,
        columns.stream().filter(c -> STAMP.contains(c) || names.contains(c.name())).toList());
  }

  MessageType parquet() {
    List<Type> fields = new ArrayList<>();
    columns.forEach(column -> fields.add(column.parquet()));
    return new MessageType(table.title(), fields);
  }

  /** Whether the table has cells as large as images. */
  boolean large() {
    return columns.stream().anyMatch(column -> column.kind() == Column.Kind.BYTES);
  }
}
