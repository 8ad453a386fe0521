package paretoscope.spark.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.core.error.UserError;
import paretoscope.core.reward.Direction;
import paretoscope.core.study.Generation;
import paretoscope.core.study.OperatingPoints;
import paretoscope.core.study.Search;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;

/**
 * What is stored of a study, finished or not.
 *
 * @param trials by index, without the baseline
 * @param baseline absent before the first batch is stored
 * @param front empty unless finished, or if all failed
 * @param knee place in {@code front}, -1 if there is none
 * @param convergence empty unless finished
 */
public record StoredStudy(
    StudyKey key,
    List<Trial> trials,
    Optional<Trial> baseline,
    List<Trial> front,
    int knee,
    List<Generation> generations,
    String convergence,
    boolean finished) {
  public StoredStudy {
    trials = List.copyOf(trials);
    front = List.copyOf(front);
    generations = List.copyOf(generations);
  }

  /** Places in the front by the name of the operating point: see {@link OperatingPoints}. */
  public Map<String, Integer> points() {
    Map<String, Direction> rewards = new LinkedHashMap<>();
    key.scores().forEach(score -> rewards.put(score.reward(), score.direction()));
    return OperatingPoints.of(rewards, front, knee);
  }

  /**
   * The result as the study gave it.
   *
   * @throws UserError if the study has not come to its end
   */
  public StudyResult with(Search search) {
    if (!finished) {
      throw new UserError(
          "study `%s` has not ended (%d generations stored); end it with --resume first."
              .formatted(key.name(), generations.size()));
    }
    return new StudyResult(
        search, trials, baseline.orElseThrow(), front, knee, generations, convergence);
  }
}
