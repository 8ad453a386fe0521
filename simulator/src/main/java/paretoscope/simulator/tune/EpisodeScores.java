package paretoscope.simulator.tune;

import java.util.OptionalDouble;
import paretoscope.core.error.Require;
import paretoscope.simulator.agent.EpisodeResult;

/**
 * What an episode says of its agent.
 *
 * @param decAuc area under best information over dose, 0 to 1; NaN if it failed
 * @param doseToHalf share of the budget spent when half of the information was reached, 1 if never;
 *     NaN if it failed
 * @param looks how many
 * @param microscopeSeconds how long they would take [s]
 * @param failure why it failed, empty if it did not
 */
public record EpisodeScores(
    double decAuc, double doseToHalf, int looks, double microscopeSeconds, String failure) {
  private static final double HALF = 0.5;

  public EpisodeScores {
    Require.that(
        Double.isNaN(decAuc) != failure.isEmpty(),
        "DEC-AUC of an episode",
        decAuc,
        "is there unless it failed",
        0);
  }

  /** The scores of an episode that was played, to its end or until it failed. */
  public static EpisodeScores of(EpisodeResult result, MicroscopeTime time) {
    if (result.failure().isPresent()) {
      return failed(result.failure().get());
    }
    OptionalDouble electrons = result.electronsTo(HALF);
    return new EpisodeScores(
        result.curve().area(),
        electrons.isPresent() ? electrons.getAsDouble() / result.curve().budgetElectrons() : 1,
        result.steps().size(),
        time.seconds(result.steps()),
        "");
  }

  /** Those of an episode that has none. */
  public static EpisodeScores failed(String reason) {
    return new EpisodeScores(Double.NaN, Double.NaN, 0, 0, reason);
  }

  /** Whether it came to its end. */
  public boolean ok() {
    return failure.isEmpty();
  }
}
