package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.study.Trial;

/** The table {@code timings}. */
final class TimingRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.integer("trial_index", "as in evaluations"),
          Column.text("candidate_id", "as in evaluations"),
          Column.text("worker", "executor and slot, or thread"),
          new Column("started_at", Column.Kind.TIME, false, "when the evaluation began (UTC)"),
          Column.whole("duration_ns", "how long it took [ns]"));

  private TimingRows() {}

  static Object[] row(RowStamp stamp, Trial trial) {
    Timing timing = trial.outcome().timing();
    return stamp.row(
        trial.index(), trial.id(), timing.worker(), timing.startMillis(), timing.nanos());
  }

  static Timing read(Row row) {
    return new Timing(row.text("worker"), row.whole("started_at"), row.whole("duration_ns"));
  }
}
