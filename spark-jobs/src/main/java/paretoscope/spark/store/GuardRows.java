package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.guard.GuardLevel;
import paretoscope.core.guard.SurrogateKind;

/** The table {@code guard}. */
final class GuardRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("candidate_id", "as in archive"),
          Column.text("surrogate", "what it was scored on instead of the image"),
          Column.text("reward", "name as in the study file"),
          Column.real("score_on_image", "in the reward's own direction and unit"),
          Column.real("score_on_surrogate", "NULL if the candidate failed there"),
          Column.flag("flagged", "true: the score does not fall there"),
          Column.text("sentence", "the finding, for people"),
          Column.text("verdict", "CLEAN, DOUBTFUL or HACKED: of the candidate on one image"));

  private GuardRows() {}

  static Object[] row(RowStamp stamp, GuardRecord guard) {
    return stamp.row(
        guard.candidateId(),
        guard.surrogate(),
        guard.reward(),
        guard.scoreOnImage(),
        guard.scoreOnSurrogate(),
        guard.flagged(),
        guard.sentence(),
        guard.verdict().name());
  }

  static GuardRecord read(Row row) {
    return new GuardRecord(
        row.text("candidate_id"),
        row.text("surrogate"),
        row.text("reward"),
        row.real("score_on_image"),
        row.real("score_on_surrogate"),
        row.flag("flagged"),
        verdict(row),
        row.text("sentence"));
  }

  /** Version 1 told no verdicts apart; what its row alone says takes their place. */
  private static GuardLevel verdict(Row row) {
    String stored = row.text("verdict");
    if (stored != null) {
      return GuardLevel.valueOf(stored);
    }
    if (!row.flag("flagged")) {
      return GuardLevel.CLEAN;
    }
    boolean noise = row.text("surrogate").equals(SurrogateKind.SHUFFLED.label());
    return noise ? GuardLevel.HACKED : GuardLevel.DOUBTFUL;
  }
}
