package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.study.Generation;
import paretoscope.core.study.StudyResult;

/** The table {@code studies}. */
final class StudyRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("image_ids_json", "the images it looked at, a JSON list"),
          Column.text("method", "how it searched: NSGA2, RANDOM, GRID or LITERAL"),
          Column.integer("population", "genomes per generation"),
          Column.integer("generations", "batches"),
          Column.integer("evaluations", "candidates evaluated, without the presets"),
          Column.integer("failed", "of them, FAILED or TIMEOUT"),
          Column.integer("front_size", "non-dominated candidates"),
          new Column("knee_candidate_id", Column.Kind.TEXT, true, "NULL if the front is empty"),
          Column.real("hypervolume", "of the front, as in generations"),
          Column.text("convergence", "whether the search had come to rest, in one sentence"));

  private StudyRows() {}

  static Object[] row(RowStamp stamp, StudyKey key, StudyResult result) {
    List<Generation> generations = result.generations();
    int failed = (int) result.trials().stream().filter(t -> !t.evaluation().ok()).count();
    double hypervolume =
        generations.isEmpty() ? Double.NaN : generations.get(generations.size() - 1).hypervolume();
    return stamp.row(
        Json.text(key.imageIds()),
        result.search().optimiser().method().name(),
        result.search().optimiser().population(),
        generations.size(),
        result.trials().size(),
        failed,
        result.front().size(),
        result.knee() < 0 ? null : result.front().get(result.knee()).id(),
        hypervolume,
        result.convergence());
  }
}
