package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.study.Search;

/**
 * One study of a run.
 *
 * @param name unique within the run
 * @param imageIds the micrographs it looks at; none where an agent is tuned
 * @param scores one per reward or other objective, in the study's order
 */
public record StudyKey(String name, long seed, List<String> imageIds, List<ScoreColumn> scores) {
  public StudyKey {
    Require.text("study name", name);
    imageIds = List.copyOf(imageIds);
    scores = List.copyOf(scores);
  }

  /** The key of a search on these micrographs. */
  public static StudyKey of(Search search, List<String> imageIds) {
    List<ScoreColumn> scores = search.objectives().stream().map(ScoreColumn::of).toList();
    return new StudyKey(search.name(), search.seed(), imageIds, scores);
  }
}
