package paretoscope.simulator.agent;

/** What an agent is about, and how much it is drawn to where it knows little. */
public enum Mode {
  /** Gets an overview. */
  SURVEY(3),
  /** Follows up what looks interesting. */
  INVESTIGATE(2),
  /** Looks closely at what was found. */
  CHARACTERISE(0.5),
  /** Counts what is there, area by area. */
  CENSUS(1),
  /** Stops. */
  TERMINATE(0);

  private final double beta;

  Mode(double beta) {
    this.beta = beta;
  }

  /**
   * How many standard deviations of what is expected count as promise: STEMGym's (arXiv:2606.29592,
   * a figure).
   */
  public double beta() {
    return beta;
  }
}
