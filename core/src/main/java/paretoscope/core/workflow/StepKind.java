package paretoscope.core.workflow;

import java.util.List;

/** What a step of a workflow does: all its alternatives are operators of this kind. */
enum StepKind {
  FILTER(0),
  DETECTOR(1),
  SEGMENTER(1),
  REFINER(2),
  SIEVE(2);

  /** The rank of steps that find. */
  static final int FINDS = 1;

  private final int rank;

  StepKind(int rank) {
    this.rank = rank;
  }

  /** Ranks never descend along a workflow. */
  int rank() {
    return rank;
  }

  /**
   * The kind of a step.
   *
   * @throws IllegalArgumentException if its alternatives are of several kinds, or if a step that
   *     finds can be left out
   */
  static StepKind of(Step step) {
    List<StepKind> kinds =
        step.alternatives().stream()
            .flatMap(a -> a.operator().stream())
            .map(StepKind::of)
            .distinct()
            .toList();
    if (kinds.size() != 1) {
      throw new IllegalArgumentException(
          "step "
              + step.name()
              + " must offer filters, detectors, refiners, segmenters or sieves, and not mix them.");
    }
    boolean optional = step.alternatives().stream().anyMatch(a -> a.operator().isEmpty());
    if (kinds.get(0).rank == FINDS && optional) {
      throw new IllegalArgumentException("step " + step.name() + " cannot be none: it detects.");
    }
    return kinds.get(0);
  }

  private static StepKind of(Operator operator) {
    if (operator instanceof Filter) {
      return FILTER;
    }
    if (operator instanceof Detector) {
      return DETECTOR;
    }
    if (operator instanceof Segmenter) {
      return SEGMENTER;
    }
    return operator instanceof Sieve ? SIEVE : REFINER;
  }
}
