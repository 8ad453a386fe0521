package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.space.Candidate;
import paretoscope.core.study.Trial;

/** The table {@code evaluations}. */
final class EvaluationRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.integer("trial_index", "order of first appearance in the study; -1: the presets"),
          Column.integer("generation", "batch of first appearance; -1: the presets"),
          Column.text("candidate_id", "twelve hexadecimal digits that name the candidate"),
          Column.text("candidate_json", "its parameters, by path"),
          Column.text("status", "OK, FAILED or TIMEOUT"),
          Column.text("reason", "why not OK, else empty"),
          Column.real(
              "detections_per_image", "mean number of spots, NULL unless OK and spots are sought"));

  private EvaluationRows() {}

  static Object[] row(RowStamp stamp, List<ScoreColumn> all, StudyKey key, Trial trial) {
    return stamp.row(values(trial), scores(all, key, trial));
  }

  static List<Object> values(Trial trial) {
    Evaluation evaluation = trial.evaluation();
    return Arrays.asList(
        trial.index(),
        trial.generation(),
        trial.id(),
        evaluation.candidate().json(),
        evaluation.status().name(),
        evaluation.reason(),
        evaluation.detections());
  }

  /** The scores in the order of the run's columns, NaN for rewards that the study does not have. */
  static List<Double> scores(List<ScoreColumn> all, StudyKey key, Trial trial) {
    List<Double> aligned = new ArrayList<>();
    for (ScoreColumn column : all) {
      int place = key.scores().indexOf(column);
      aligned.add(place < 0 ? Double.NaN : trial.evaluation().scores().get(place));
    }
    return aligned;
  }

  static Evaluation evaluation(Row row, StudyKey key) {
    List<Double> scores = new ArrayList<>();
    key.scores().forEach(score -> scores.add(row.real(score.column())));
    return new Evaluation(
        Candidate.fromJson(row.text("candidate_json")),
        Evaluation.Status.valueOf(row.text("status")),
        scores,
        row.real("detections_per_image"),
        row.text("reason"));
  }
}
