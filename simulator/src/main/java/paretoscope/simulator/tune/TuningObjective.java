package paretoscope.simulator.tune;

import java.util.List;
import java.util.function.ToDoubleFunction;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.reward.Direction;
import paretoscope.core.study.Objective;

/**
 * What an agent may be tuned for: means over worlds and tasks. All of it is deterministic.
 *
 * @param objective its name, direction and unit
 * @param about one line on what it measures
 * @param hack how a search can better it without a better agent
 * @param score of an episode that came to its end
 */
public record TuningObjective(
    Objective objective, String about, String hack, ToDoubleFunction<EpisodeScores> score) {
  /** DEC-AUC. */
  public static final TuningObjective DEC_AUC =
      new TuningObjective(
          new Objective("dec-auc", Direction.MAXIMISE, "1"),
          "Area under the best information over dose, 0 to 1: how much is known, how early.",
          "Settings that suit the worlds of the search and no others; see the held-out worlds.",
          EpisodeScores::decAuc);

  /** Number of looks. */
  public static final TuningObjective LOOKS =
      new TuningObjective(
          new Objective("looks", Direction.MINIMISE, "1"),
          "Number of looks.",
          "To stop early; only together with what is learned does it say anything.",
          EpisodeScores::looks);

  private static final TuningObjective DOSE_TO_HALF =
      new TuningObjective(
          new Objective("dose-to-half", Direction.MINIMISE, "1"),
          "Share of the budget spent when half of the information is reached; 1 if it never is.",
          "To know half early and to learn nothing more.",
          EpisodeScores::doseToHalf);

  private static final TuningObjective MICROSCOPE_TIME =
      new TuningObjective(
          new Objective("microscope-time", Direction.MINIMISE, "s"),
          "Dwell time at all scan positions, and a fixed time for each look.",
          "To stop early; only together with what is learned does it say anything.",
          EpisodeScores::microscopeSeconds);

  private static final List<TuningObjective> ALL =
      List.of(DEC_AUC, DOSE_TO_HALF, LOOKS, MICROSCOPE_TIME);

  /** All of them. */
  public static List<TuningObjective> all() {
    return ALL;
  }

  /** Those of a study that names none. */
  public static List<TuningObjective> usual() {
    return List.of(DEC_AUC, LOOKS);
  }

  /**
   * The objective of a name.
   *
   * @throws UserError if there is none; the message names the likeliest
   */
  public static TuningObjective named(String name) {
    return ALL.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "unknown objective `"
                        + name
                        + "`"
                        + Suggestion.of(name, ALL.stream().map(TuningObjective::name).toList())));
  }

  /** As written in study files. */
  public String name() {
    return objective.name();
  }

  /** The score of an episode that came to its end. */
  public double of(EpisodeScores episode) {
    return score.applyAsDouble(episode);
  }
}
