package paretoscope.spark.store;

import java.util.List;

/** The table {@code guard}. */
final class GuardRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("candidate_id", "as in archive"),
          Column.text("surrogate", "what it was scored on instead of the image"),
          Column.text("reward", "name as in the study file"),
          Column.real("score_on_image", "in the reward's own direction and unit"),
          Column.real("score_on_surrogate", "NULL if the candidate failed there"),
          Column.flag("flagged", "true: the score does not fall, so the reward may be hacked"),
          Column.text("sentence", "the finding, for people"));

  private GuardRows() {}

  static Object[] row(RowStamp stamp, GuardRecord guard) {
    return stamp.row(
        guard.candidateId(),
        guard.surrogate(),
        guard.reward(),
        guard.scoreOnImage(),
        guard.scoreOnSurrogate(),
        guard.flagged(),
        guard.sentence());
  }

  static GuardRecord read(Row row) {
    return new GuardRecord(
        row.text("candidate_id"),
        row.text("surrogate"),
        row.text("reward"),
        row.real("score_on_image"),
        row.real("score_on_surrogate"),
        row.flag("flagged"),
        row.text("sentence"));
  }
}
