package paretoscope.simulator.episode;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * What can be observed.
 *
 * @param budgetElectrons of the episode [e]
 * @param saturationCounts the greatest number the detector records [counts]
 */
public record ObservationSpace(long budgetElectrons, double saturationCounts) {
  public ObservationSpace {
    Require.that(budgetElectrons >= 1, "budget [e]", budgetElectrons, "must be at least 1", 0);
    Require.positive("saturation [counts]", saturationCounts);
  }

  /** What an observation is made of; images have as many pixels as the look that made them. */
  public List<Bound> bounds() {
    return List.of(
        new Bound("looks", 0, Integer.MAX_VALUE, "1"),
        new Bound("counts of a pixel", -Double.MAX_VALUE, saturationCounts, "counts"),
        new Bound("electrons spent", 0, budgetElectrons, "e"),
        new Bound("electrons left", 0, budgetElectrons, "e"));
  }

  /** Whether an observation is one of this space. */
  public boolean contains(Observation observation) {
    boolean budget =
        observation.spentElectrons() >= 0
            && observation.leftElectrons() >= 0
            && observation.spentElectrons() + observation.leftElectrons() == budgetElectrons;
    return budget && observation.latest().map(this::contains).orElse(true);
  }

  private boolean contains(Recording recording) {
    if (recording.counts().height() != recording.look().view().heightPx()
        || recording.counts().width() != recording.look().view().widthPx()) {
      return false;
    }
    for (double value : recording.counts().values()) {
      if (!(value > Double.NEGATIVE_INFINITY && value <= saturationCounts)) {
        return false;
      }
    }
    return true;
  }
}
