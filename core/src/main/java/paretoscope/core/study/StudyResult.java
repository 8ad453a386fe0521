package paretoscope.core.study;

import java.util.List;

/**
 * What a study found.
 *
 * @param trials every candidate evaluated, by index, without the baseline
 * @param baseline the workflow's presets
 * @param front the non-dominated trials in the order of their indices; empty if all failed
 * @param knee place in {@code front} of the knee point, -1 if the front is empty
 * @param convergence one sentence for people on whether the search had come to rest
 */
public record StudyResult(
    Study study,
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
}
