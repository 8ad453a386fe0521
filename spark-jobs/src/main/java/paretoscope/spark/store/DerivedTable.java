package paretoscope.spark.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import paretoscope.core.report.benchmark.StatisticsTable;

/**
 * A Parquet file that follows from a run's tables. It is none of them: no manifest names it, no
 * digest holds it, and it may be written again.
 */
public final class DerivedTable {
  private DerivedTable() {}

  /**
   * Writes a table as one file; the one before stays until the new one is whole.
   *
   * @throws paretoscope.core.error.UserError if it cannot be written
   */
  public static void write(Path folder, Configuration hadoop, StatisticsTable table) {
    Storage storage = Storage.of(folder, hadoop);
    String name = table.name() + ".parquet";
    String draft = name + Storage.DRAFT;
    storage.makeFolder("");
    storage.delete(draft);
    List<Column> columns = table.columns().stream().map(DerivedTable::column).toList();
    Storage.writing(
        storage.shown(name),
        () -> {
          fill(new HashedFile(storage.files(), storage.at(draft)), hadoop, table, columns);
          return null;
        });
    storage.delete(name);
    storage.move(draft, name);
  }

  private static Column column(StatisticsTable.Column column) {
    return switch (column.kind()) {
      case TEXT -> Column.text(column.name(), "");
      case INTEGER -> Column.integer(column.name(), "");
      case REAL -> Column.real(column.name(), "");
    };
  }

  private static void fill(
      HashedFile file, Configuration hadoop, StatisticsTable table, List<Column> columns)
      throws IOException {
    List<Type> fields = new ArrayList<>();
    columns.forEach(column -> fields.add(column.parquet()));
    RowFile rows = new RowFile(file, new MessageType(table.name(), fields), columns);
    rows.withConf(hadoop).withCompressionCodec(CompressionCodecName.ZSTD);
    try (ParquetWriter<Object[]> writer = rows.build()) {
      for (List<Object> row : table.rows()) {
        writer.write(row.toArray());
      }
    }
  }
}
