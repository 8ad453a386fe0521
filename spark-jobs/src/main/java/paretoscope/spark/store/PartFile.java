package paretoscope.spark.store;

import java.io.Serializable;
import java.util.regex.Matcher;
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
  private static final Pattern COMMIT = Pattern.compile("part-(\\d{1,18})-[0-9a-f]+-\\d+");

  public PartFile {
    boolean inside = NAME.matcher(path).matches() && path.startsWith(folder(table) + "/");
    Require.that(inside, "path of a file of " + table, path, "must lie in the table's folder", 0);
    Require.that(rows >= 0 && length > 0, "size of " + path, length, "must be > 0", 0);
  }

  /** What the names of all files of one commit begin with. */
  String commit() {
    Matcher matcher = COMMIT.matcher(path);
    return matcher.find() ? matcher.group() : "";
  }

  /** How many manifests there had been when this file was begun, 0 if its name does not say. */
  static long earlier(String path) {
    Matcher matcher = COMMIT.matcher(path);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  static String path(Table table, String name) {
    return folder(table.title()) + "/" + name + ".parquet";
  }

  static String folder(String table) {
    return "tables/" + table;
  }
}
