package paretoscope.core.study;

import paretoscope.core.error.Require;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.RewardUse;

/**
 * What is to be great, or small: one of the scores of a candidate.
 *
 * @param name as written in study files
 * @param unit of the scores, {@code 1} where there is none
 */
public record Objective(String name, Direction direction, String unit) {
  public Objective {
    Require.text("name of an objective", name);
    Require.text("unit of " + name, unit);
  }

  /** The score of a reward. */
  public static Objective of(RewardUse use) {
    return new Objective(use.name(), use.direction(), use.reward().card().unit());
  }
}
