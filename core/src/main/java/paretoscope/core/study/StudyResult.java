package paretoscope.core.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.reward.Direction;

/**
 * What a study found.
 *
 * @param search what was searched
 * @param trials every candidate evaluated, by index, without the baseline
 * @param baseline the presets
 * @param front the non-dominated trials in the order of their indices; empty if all failed
 * @param knee place in {@code front} of the knee point, -1 if the front is empty
 * @param convergence one sentence for people on whether the search had come to rest
 */
public record StudyResult(
    Search search,
    List<Trial> trials,
    Trial baseline,
    List<Trial> front,
    int knee,
    List<Generation> generations,
    String convergence) {
  public StudyResult {
    trials = List.copyOf(trials);
    front = List.copyOf(front);
    generations = List.copyOf(generations);
  }

  /** Places in the front by the name of the operating point: see {@link OperatingPoints}. */
  public Map<String, Integer> points() {
    Map<String, Direction> rewards = new LinkedHashMap<>();
    search.objectives().forEach(one -> rewards.put(one.name(), one.direction()));
    return OperatingPoints.of(rewards, front, knee);
  }
}
