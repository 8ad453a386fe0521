package paretoscope.spark.store;

import java.util.List;

/** The part of {@code docs/tables.md} that follows from the schemas. */
final class TablesPage {
  private TablesPage() {}

  static String stamp() {
    return columns(TableSchema.STAMP);
  }

  static String table(Table table) {
    String end =
        table.scored() ? "| `score_<reward>[_<unit>]` | DOUBLE | yes | one per reward |\n" : "";
    return "### `%s`\n%s\n\n%s%s"
        .formatted(table.title(), table.about(), columns(table.columns()), end);
  }

  private static String columns(List<Column> columns) {
    StringBuilder text =
        new StringBuilder("| column | type | NULL | meaning |\n|---|---|---|---|\n");
    for (Column column : columns) {
      String nullable = column.nullable() ? "yes" : "";
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(column.name(), column.kind().sql(), nullable, column.about()));
    }
    return text.toString();
  }

  /** Prints what the page must hold, for whoever changes a schema. */
  public static void main(String[] args) {
    System.out.println(stamp());
    for (Table table : Table.values()) {
      System.out.println(table(table));
    }
  }
}
