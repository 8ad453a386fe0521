package paretoscope.spark.store;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.study.Study;

/**
 * One study of a run.
 *
 * @param name unique within the run
 * @param imageIds the micrographs it looks at
 * @param scores one per reward, in the study's order
 */
public record StudyKey(String name, long seed, List<String> imageIds, List<ScoreColumn> scores) {
  public StudyKey {
    Require.text("study name", name);
    imageIds = List.copyOf(imageIds);
    scores = List.copyOf(scores);
  }

  /** The key of a study on these micrographs. */
  public static StudyKey of(Study study, List<String> imageIds) {
    List<ScoreColumn> scores = new ArrayList<>();
    study.rewards().forEach(use -> scores.add(ScoreColumn.of(use.reward().card())));
    return new StudyKey(study.name(), study.seed(), imageIds, scores);
  }
}
