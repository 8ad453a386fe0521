package paretoscope.simulator.damage;

import paretoscope.core.error.Require;

/**
 * Carbon that the beam gathers where it dwells: featureless signal that grows with dose and
 * saturates.
 *
 * @param mostFraction fraction of the electrons that it scatters to the detector in the end
 * @param dose at which it has reached 1 - 1/e of that [e/Å²]
 */
public record Contamination(double mostFraction, double dose) {
  /** A clean specimen in a clean vacuum. */
  public static final Contamination NONE = new Contamination(0, 1);

  public Contamination {
    Require.within("most contamination", mostFraction, 0, 1);
    Require.positive("dose of contamination [e/Å²]", dose);
  }

  /** Fraction of the electrons scattered by it after an accumulated dose [e/Å²]. */
  public double fraction(double accumulatedDose) {
    return -mostFraction * StrictMath.expm1(-accumulatedDose / dose);
  }
}
