package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.study.Trial;
import paretoscope.testing.SharedData;

/** Holds the tables, read by DuckDB, against the page that describes them. */
final class TablesPageTest {
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir Path temp;
  private Path folder;
  private RunTables tables;
  private Connection duck;

  @BeforeEach
  void write() throws SQLException {
    folder = temp.resolve("run");
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder.toUri());
    ExampleRun.write(path);
    tables = RunTables.open(path, ExampleRun.HADOOP);
    duck = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    duck.close();
  }

  static List<Table> searchTables() {
    return RunKind.SEARCH.tables();
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void everyTableIsDescribedOnThePage(Table table) throws IOException {
    assertThat(page()).contains(TablesPage.stamp(), TablesPage.table(table));
  }

  private static String page() throws IOException {
    return Files.readString(SharedData.root().resolve("docs/tables.md"));
  }

  private String rows(Table table) {
    return tables.files(table).stream()
        .map(part -> "'" + folder.resolve(part.path()) + "'")
        .collect(Collectors.joining(", ", " FROM read_parquet([", "]) "));
  }

  private List<List<Object>> query(String sql) throws SQLException {
    List<List<Object>> all = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getObject(i));
        }
        all.add(row);
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("searchTables")
  void everyColumnIsReadWithItsTypeAndDescribedOnThePage(Table table)
      throws SQLException, IOException {
    List<List<Object>> found = query("DESCRIBE SELECT *" + rows(table));
    List<String> columns = found.stream().map(row -> row.get(0) + " " + row.get(1)).toList();
    List<String> expected =
        table.schema(ExampleRun.config().scores()).columns().stream()
            .map(column -> column.name() + " " + column.kind().sql())
            .toList();
    assertThat(columns).isEqualTo(expected);
    assertThat(query("SELECT count(*)" + rows(table)).get(0).get(0))
        .isEqualTo(tables.files(table).stream().mapToLong(PartFile::rows).sum());
    assertThat(query("SELECT DISTINCT run_id, config_hash, schema_version" + rows(table)))
        .containsExactly(
            List.of(
                ExampleRun.config().runId(),
                ExampleRun.config().configHash(),
                TableSchema.VERSION));
  }

  @Test
  void numbersAreTheSameBits() throws SQLException {
    List<List<Object>> rows =
        query(
            "SELECT trial_index, candidate_id, status, reason, detections_per_image,"
                + " score_count_quality, score_spacing_error_nm"
                + rows(Table.EVALUATIONS)
                + "WHERE trial_index >= 0 ORDER BY trial_index");
    assertThat(rows).hasSize(12);
    for (int i = 0; i < rows.size(); i++) {
      Trial trial = ExampleRun.trial(7, i, 0);
      Evaluation evaluation = trial.evaluation();
      List<Object> row = rows.get(i);
      assertThat(row.subList(0, 4))
          .containsExactly(i, trial.id(), evaluation.status().name(), evaluation.reason());
      if (evaluation.ok()) {
        assertThat(row.subList(4, 7))
            .containsExactly(
                evaluation.detections(), evaluation.scores().get(0), evaluation.scores().get(1));
      } else {
        assertThat(row.subList(4, 7)).containsOnlyNulls();
      }
    }
    Double zero = (Double) rows.get(5).get(5);
    assertThat(Double.doubleToRawLongBits(zero)).isEqualTo(Double.doubleToRawLongBits(-0.0));
  }

  @Test
  void whatDoesNotExistIsNull() throws SQLException {
    assertThat(query("SELECT hypervolume" + rows(Table.GENERATIONS) + "ORDER BY generation"))
        .containsExactly(java.util.Arrays.asList((Object) null), List.of(0.75));
    assertThat(
            query(
                "SELECT image_id, y_px, y_nm, x_nm"
                    + rows(Table.DETECTIONS)
                    + "WHERE blob_index = 0 ORDER BY image_id"))
        .containsExactly(
            List.of("a.tif", 1.0, 1.0 * 0.02, 2.5 * 0.02),
            java.util.Arrays.asList("b.tif", 1.0, null, null));
  }

  @Test
  void theCommandsOnThePageRun() throws SQLException, IOException {
    Matcher blocks = SQL.matcher(page());
    int commands = 0;
    while (blocks.find()) {
      List<List<Object>> last = List.of();
      for (String command : blocks.group(1).split(";\\s*\n")) {
        String sql = command.replace("RUN/", folder + "/");
        if (sql.startsWith("SET")) {
          try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
          }
        } else {
          last = query(sql);
        }
        commands++;
      }
      assertThat(last).as(blocks.group(1)).isNotEmpty();
    }
    assertThat(commands).isGreaterThanOrEqualTo(4);
  }
}
