package paretoscope.spark.store;

import java.io.Serializable;
import java.util.regex.Pattern;
import paretoscope.core.error.Require;

/**
 * One finished Parquet file of a table. It counts from the moment that a manifest names it.
 *
 * @param table title of the table
 * @param path relative to the run folder
 * @param sha256 of the file, hexadecimal
 */
public record PartFile(String table, String path, long rows, long length, String sha256)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern NAME =
      Pattern.compile("tables/[a-z]+/part-[A-Za-z0-9_-]+\\.parquet");

  public PartFile {
    boolean inside = NAME.matcher(path).matches() && path.startsWith(folder(table) + "/");
    Require.that(inside, "path of a file of " + table, path, "must lie in the table's folder", 0);
    Require.that(rows >= 0 && length > 0, "size of " + path, length, "must be > 0", 0);
  }

  static String path(Table table, String name) {
    return folder(table.title()) + "/" + name + ".parquet";
  }

  static String folder(String table) {
    return "tables/" + table;
  }
}
