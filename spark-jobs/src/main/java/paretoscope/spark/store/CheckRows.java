package paretoscope.spark.store;

import java.util.List;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.simulator.world.Variant;

/** The table {@code checks}. */
final class CheckRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("candidate_id", "as in archive"),
          Column.flag("held_out", "true: the search had no part in this world"),
          Column.text("world_id", "as in the worlds' tables"),
          Column.whole("world_seed", "which of the worlds of this id"),
          Column.text("task", "what was asked"),
          Column.text("agent", "full name, as studies of episodes take it"),
          Column.integer("looks", "how many; 0 if FAILED"),
          Column.real("dec_auc", "area under best information over dose, 0 to 1; NULL if FAILED"),
          Column.real("dose_to_half", "share of the budget at half of the information, 1 if never"),
          Column.real("microscope_time_s", "dwell time and a fixed time for each look [s]"),
          Column.text("status", "OK or FAILED"),
          Column.text("reason", "why FAILED, else empty"));

  private CheckRows() {}

  static Object[] row(RowStamp stamp, CheckRecord check) {
    EpisodeKey key = check.episode();
    EpisodeScores scores = check.scores();
    return stamp.row(
        check.candidateId(),
        check.heldOut(),
        key.world().id(),
        key.world().seed(),
        key.task(),
        key.agent(),
        scores.looks(),
        scores.decAuc(),
        scores.doseToHalf(),
        scores.microscopeSeconds(),
        scores.ok() ? "OK" : "FAILED",
        scores.failure());
  }

  static CheckRecord read(Row row) {
    WorldKey world = new WorldKey(row.text("world_id"), row.whole("world_seed"));
    return new CheckRecord(
        row.text("candidate_id"),
        row.flag("held_out"),
        new EpisodeKey(world, Variant.BASELINE, row.text("task"), row.text("agent")),
        new EpisodeScores(
            row.real("dec_auc"),
            row.real("dose_to_half"),
            row.integer("looks"),
            row.real("microscope_time_s"),
            row.text("reason")));
  }
}
