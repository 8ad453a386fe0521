package paretoscope.spark.store;

import java.util.Locale;
import paretoscope.core.reward.Direction;
import paretoscope.core.study.Objective;

/**
 * The column of one reward's scores: {@code score_<reward>_<unit>}.
 *
 * @param reward name as in study files
 * @param unit of the scores, {@code 1} where there is none
 * @param column name in the tables
 */
public record ScoreColumn(String reward, Direction direction, String unit, String column) {
  /** The column of an objective. */
  public static ScoreColumn of(Objective objective) {
    String column = "score_" + words(objective.name());
    if (!objective.unit().equals("1")) {
      column += "_" + words(objective.unit());
    }
    return new ScoreColumn(objective.name(), objective.direction(), objective.unit(), column);
  }

  /**
   * {@code 1/nm²} becomes {@code per_nm2}: letters, digits and underscores need no quotes in SQL.
   */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceFirst("^1/", "per ")
        .replace("/", " per ")
        .replace("²", "2")
        .replace("³", "3")
        .replace("å", "angstrom")
        .replace("%", "percent")
        .replace("µ", "u")
        .replace("μ", "u")
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }

  Column asColumn() {
    String better = direction == Direction.MAXIMISE ? "greater" : "less";
    return Column.real(
        column, "score of `" + reward + "` [" + unit + "], " + better + " is better");
  }
}
