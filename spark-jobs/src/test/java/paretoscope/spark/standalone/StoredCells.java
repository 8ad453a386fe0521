package paretoscope.spark.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What stands in Parquet files, read by another program than the one that wrote them. */
final class StoredCells {
  private StoredCells() {}

  /** All cells of all files in a folder and below it, as text. */
  static String within(Path folder) throws IOException, SQLException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
    StringBuilder cells = new StringBuilder();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (Path file : files) {
        String all = "SELECT COLUMNS(*)::VARCHAR FROM read_parquet('" + file + "')";
        try (ResultSet rows = statement.executeQuery(all)) {
          append(rows, cells);
        }
      }
    }
    return cells.toString();
  }

  private static void append(ResultSet rows, StringBuilder cells) throws SQLException {
    while (rows.next()) {
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        cells.append(rows.getString(i)).append('\n');
      }
    }
  }
}
