package paretoscope.simulator.episode;

import paretoscope.core.error.Require;

/**
 * One number of a space.
 *
 * @param name what it is
 * @param low least
 * @param high greatest
 * @param unit for instance {@code nm}; {@code 1} for none
 */
public record Bound(String name, double low, double high, String unit) {
  public Bound {
    Require.text("name of a bound", name);
    Require.that(low <= high, "bounds of " + name, low + " to " + high, "must ascend", 0);
    Require.text("unit of " + name, unit);
  }

  /** Whether a value lies in it. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
