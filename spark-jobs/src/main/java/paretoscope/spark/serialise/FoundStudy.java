package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Search;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;

/**
 * A study's result without the study itself, whose operators and rewards never cross.
 *
 * @param trials by index
 * @param front indices into the trials
 * @param points a closer look at its front
 */
public record FoundStudy(
    List<Trial> trials,
    Trial baseline,
    List<Integer> front,
    int knee,
    List<Generation> generations,
    String convergence,
    List<PointCheck> points) {
  public FoundStudy {
    trials = List.copyOf(trials);
    front = List.copyOf(front);
    generations = List.copyOf(generations);
    points = List.copyOf(points);
  }

  /** What of a result crosses. */
  public static FoundStudy of(StudyResult result, List<PointCheck> points) {
    return new FoundStudy(
        result.trials(),
        result.baseline(),
        result.front().stream().map(Trial::index).toList(),
        result.knee(),
        result.generations(),
        result.convergence(),
        points);
  }

  /** The whole result again. */
  public StudyResult of(Search search) {
    List<Trial> best = front.stream().map(trials::get).toList();
    return new StudyResult(search, trials, baseline, best, knee, generations, convergence);
  }
}
