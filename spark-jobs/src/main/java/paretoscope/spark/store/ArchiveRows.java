package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;

/** The table {@code archive}. */
final class ArchiveRows {
  static final String FRONT = "FRONT";
  static final String BASELINE = "BASELINE";

  static final List<Column> COLUMNS = columns();

  private ArchiveRows() {}

  private static List<Column> columns() {
    List<Column> all = new ArrayList<>();
    all.add(Column.text("role", "FRONT: non-dominated; BASELINE: the presets"));
    all.add(Column.integer("place", "in the front, from 0; -1 for the baseline"));
    all.add(Column.flag("knee", "true for the one point that the front suggests"));
    all.addAll(EvaluationRows.COLUMNS);
    return all;
  }

  static List<Object[]> rows(
      RowStamp stamp, List<ScoreColumn> all, StudyKey key, StudyResult result) {
    List<Object[]> rows = new ArrayList<>();
    List<Trial> front = result.front();
    for (int i = 0; i < front.size(); i++) {
      rows.add(row(stamp, all, key, front.get(i), List.of(FRONT, i, i == result.knee())));
    }
    rows.add(row(stamp, all, key, result.baseline(), List.of(BASELINE, -1, false)));
    return rows;
  }

  private static Object[] row(
      RowStamp stamp, List<ScoreColumn> all, StudyKey key, Trial trial, List<?> standing) {
    List<Object> values = new ArrayList<>(standing);
    values.addAll(EvaluationRows.values(trial));
    return stamp.row(values, EvaluationRows.scores(all, key, trial));
  }
}
