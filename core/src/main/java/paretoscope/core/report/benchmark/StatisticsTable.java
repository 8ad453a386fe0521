package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * One kind of statistics of all tasks, for spreadsheets and programs.
 *
 * @param name of its files, without their end
 * @param about one line for people
 * @param columns the first is the task
 * @param rows values in the order of the columns; an empty number is NaN
 */
public record StatisticsTable(
    String name, String about, List<Column> columns, List<List<Object>> rows) {
  /** What a column holds. */
  public enum Kind {
    TEXT,
    INTEGER,
    REAL
  }

  /**
   * A column.
   *
   * @param name with its unit at the end where it has one
   */
  public record Column(String name, Kind kind) {}

  public StatisticsTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      Require.that(row.size() == columns.size(), "values of " + name, row, "must fit columns", 0);
    }
  }

  /** An empty table that rows are added to. */
  static final class Draft {
    private final String name;
    private final String about;
    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /**
     * @param columns texts; numbers begin with {@code #}, whole ones with {@code ##}
     */
    Draft(String name, String about, String... columns) {
      this.name = name;
      this.about = about;
      List<Column> all = new ArrayList<>(List.of(new Column("task", Kind.TEXT)));
      for (String one : columns) {
        Kind kind =
            one.startsWith("##") ? Kind.INTEGER : one.startsWith("#") ? Kind.REAL : Kind.TEXT;
        all.add(new Column(one.replace("#", ""), kind));
      }
      this.columns = all;
    }

    void add(Object... values) {
      rows.add(List.copyOf(Arrays.asList(values)));
    }

    StatisticsTable table() {
      return new StatisticsTable(name, about, columns, rows);
    }
  }
}
