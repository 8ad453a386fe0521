package paretoscope.simulator.episode;

import java.util.OptionalLong;
import paretoscope.core.error.Require;

/**
 * What may differ from one episode to the next.
 *
 * @param budgetElectrons in the stead of the world's own [e]
 */
public record ResetOptions(OptionalLong budgetElectrons) {
  /** All as the world says. */
  public static final ResetOptions NONE = new ResetOptions(OptionalLong.empty());

  public ResetOptions {
    if (budgetElectrons.isPresent()) {
      Require.that(
          budgetElectrons.getAsLong() >= 1,
          "budget [e]",
          budgetElectrons.getAsLong(),
          "must pay for one look: at least 1 electron",
          0);
    }
  }

  /** Another budget [e]. */
  public static ResetOptions budget(long electrons) {
    return new ResetOptions(OptionalLong.of(electrons));
  }
}
