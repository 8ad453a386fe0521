package paretoscope.simulator.tune;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.reward.Direction;
import paretoscope.core.study.Objective;

/** What an agent may be tuned for: means over worlds and tasks. All of it is deterministic. */
public enum TuningObjective {
  DEC_AUC(
      "dec-auc",
      Direction.MAXIMISE,
      "1",
      EpisodeScores::decAuc,
      "Area under the best information over dose, 0 to 1: how much is known, how early.",
      "Settings that suit the worlds of the search and no others; see the held-out worlds."),
  DOSE_TO_HALF(
      "dose-to-half",
      Direction.MINIMISE,
      "1",
      EpisodeScores::doseToHalf,
      "Share of the budget spent when half of the information is reached; 1 if it never is.",
      "To know half early and to learn nothing more."),
  LOOKS(
      "looks",
      Direction.MINIMISE,
      "1",
      EpisodeScores::looks,
      "Number of looks.",
      "To stop early; only together with what is learned does it say anything."),
  MICROSCOPE_TIME(
      "microscope-time",
      Direction.MINIMISE,
      "s",
      EpisodeScores::microscopeSeconds,
      "Dwell time at all scan positions, and a fixed time for each look.",
      "To stop early; only together with what is learned does it say anything.");

  /** Those of a study that names none. */
  public static final List<TuningObjective> USUAL = List.of(DEC_AUC, LOOKS);

  private final Objective objective;
  private final ToDoubleFunction<EpisodeScores> score;
  private final String about;
  private final String hack;

  TuningObjective(
      String name,
      Direction direction,
      String unit,
      ToDoubleFunction<EpisodeScores> score,
      String about,
      String hack) {
    this.objective = new Objective(name, direction, unit);
    this.score = score;
    this.about = about;
    this.hack = hack;
  }

  /**
   * The objective of a name.
   *
   * @throws UserError if there is none; the message names the likeliest
   */
  public static TuningObjective named(String name) {
    List<String> names = Stream.of(values()).map(one -> one.objective.name()).toList();
    int place = names.indexOf(name);
    if (place < 0) {
      throw new UserError("unknown objective `" + name + "`" + Suggestion.of(name, names));
    }
    return values()[place];
  }

  /** Its name, direction and unit. */
  public Objective objective() {
    return objective;
  }

  /** One line on what it measures. */
  public String about() {
    return about;
  }

  /** How a search can better it without a better agent. */
  public String hack() {
    return hack;
  }

  /** The score of an episode that came to its end. */
  public double of(EpisodeScores scores) {
    return score.applyAsDouble(scores);
  }
}
