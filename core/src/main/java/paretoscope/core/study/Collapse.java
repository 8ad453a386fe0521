package paretoscope.core.study;

import java.util.List;
import java.util.Optional;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.stats.RankCorrelation;

/**
 * Tells when rewards leave nothing to choose: all candidates that are worth having are one point,
 * because the rewards put candidates in the same order. Two rewards of shape did so in the tuning
 * of Segment Anything (doi:10.48550/arXiv.2509.07047).
 */
final class Collapse {
  /** A front of no more points than this has collapsed. */
  private static final int FEW = 2;

  /** With fewer candidates a short front says nothing. */
  private static final int LEAST_CANDIDATES = 30;

  private Collapse() {}

  /**
   * A sentence for people, if the front has collapsed.
   *
   * @param front its number of points
   * @param evaluated candidates with scores
   */
  static Optional<String> of(List<Objective> rewards, int front, List<Evaluation> evaluated) {
    if (rewards.size() < 2 || front > FEW || evaluated.size() < LEAST_CANDIDATES) {
      return Optional.empty();
    }
    String most = "";
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rewards.size(); i++) {
      for (int j = 0; j < i; j++) {
        double tau = agreement(rewards, evaluated, j, i);
        if (tau > highest) {
          highest = tau;
          most = rewards.get(j).name() + " and " + rewards.get(i).name();
        }
      }
    }
    return Optional.of(
        "The front COLLAPSED to %d point%s: there is no trade-off to choose from. Of the rewards, %s"
                .formatted(front, front == 1 ? "" : "s", most)
            + " agree most (Kendall's tau %.2f over %d candidates); take one away, or another."
                .formatted(highest, evaluated.size()));
  }

  /** How far two rewards prefer the same candidates. */
  private static double agreement(
      List<Objective> rewards, List<Evaluation> evaluated, int one, int other) {
    double tau =
        RankCorrelation.kendall(
            evaluated.stream().map(e -> cost(rewards, e, one)).toList(),
            evaluated.stream().map(e -> cost(rewards, e, other)).toList());
    return Double.isNaN(tau) ? 0 : tau;
  }

  private static double cost(List<Objective> rewards, Evaluation evaluation, int reward) {
    return rewards.get(reward).direction().cost(evaluation.scores().get(reward));
  }
}
