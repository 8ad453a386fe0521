package paretoscope.core.reward;

import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * A score of one analysis, written from physics. Implement it, name the class in {@code
 * META-INF/services/paretoscope.core.reward.Reward}, and write the card's name in a study file.
 * Implementations have a public constructor without arguments, hold no state and are deterministic;
 * random numbers come from {@link Analysis#seeds}.
 */
public interface Reward {
  RewardCard card();

  /**
   * Refuses options that no image can be scored with, for instance because one that has no sensible
   * default is missing. Called while the study file is read, so that the user is told at once and
   * not by every evaluation.
   *
   * @throws paretoscope.core.error.UserError with the rule and the way out; reward, file and line
   *     are put before it
   */
  default void check(Settings options) {}

  /**
   * The score, finite. Throw to make the evaluation FAILED with the exception's message as reason;
   * NaN and infinities do the same.
   *
   * @param options the card's options with the study's values
   */
  double score(Analysis analysis, Settings options);
}
