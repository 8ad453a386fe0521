package paretoscope.simulator.episode;

import java.util.Optional;
import paretoscope.core.error.Require;

/**
 * What an agent gets to see after a step.
 *
 * @param looks taken so far
 * @param latest the image of the last one; empty before the first
 * @param spentElectrons [e]
 * @param leftElectrons of the budget [e]
 */
public record Observation(
    int looks, Optional<Recording> latest, long spentElectrons, long leftElectrons) {
  public Observation {
    Require.that(looks >= 0, "looks", looks, "must be at least 0", 0);
    Require.that(
        latest.isPresent() == looks > 0,
        "latest recording after " + looks + " looks",
        latest,
        "must be there if and only if there was a look",
        0);
    Require.that(spentElectrons >= 0, "electrons spent", spentElectrons, "must be >= 0", 0);
    Require.that(leftElectrons >= 0, "electrons left", leftElectrons, "must be >= 0", 0);
  }
}
