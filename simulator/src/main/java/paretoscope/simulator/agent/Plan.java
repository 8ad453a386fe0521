package paretoscope.simulator.agent;

import paretoscope.core.error.Require;

/**
 * What a planner wants of the next look.
 *
 * @param mode what for
 * @param doseElectronsPerSquareAngstrom [e/Å²]; 0 if and only if it is to stop
 * @param beta standard deviations of what is expected that count as promise, for navigators that
 *     expect; 0 or more
 */
public record Plan(Mode mode, double doseElectronsPerSquareAngstrom, double beta) {
  /** No further look. */
  public static final Plan STOP = new Plan(Mode.TERMINATE, 0);

  public Plan {
    double dose = doseElectronsPerSquareAngstrom;
    Require.that(
        mode == Mode.TERMINATE ? dose == 0 : dose > 0 && dose < Double.POSITIVE_INFINITY,
        "dose in mode " + mode + " [e/Å²]",
        dose,
        "must be > 0, and 0 in mode " + Mode.TERMINATE,
        0);
    Require.within("beta in mode " + mode, beta, 0, 1e6);
  }

  /** With the mode's own beta. */
  public Plan(Mode mode, double doseElectronsPerSquareAngstrom) {
    this(mode, doseElectronsPerSquareAngstrom, mode.beta());
  }
}
