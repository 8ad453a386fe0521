package paretoscope.core.guard;

/** How far the hacking guard trusts a point, the best first. */
public enum GuardLevel {
  /** Every reward falls on both kinds of surrogate. */
  CLEAN("every reward falls on images without columns: what it earns, it earns by the columns."),

  /**
   * Every reward falls on pure noise, but some reward stays on phase-randomised surrogates; or a
   * reward earns nothing, or could not be scored, so that there is nothing to judge.
   */
  DOUBTFUL(
      "no reward is earned by pure noise, but one is earned by the image's power spectrum alone, or"
          + " could not be judged. A lattice that fills the image often makes good points so. Look at"
          + " the point's detections on the image before you use it."),

  /** Some reward stays on pure noise. */
  HACKED(
      "pure noise earns a reward as well as the image does. Do not use the point: take a CLEAN one,"
          + " or search again with a greater threshold or one more reward.");

  private final String explanation;

  GuardLevel(String explanation) {
    this.explanation = explanation;
  }

  /** What it means and what to do, for people. */
  public String explanation() {
    return explanation;
  }

  /** The one that trusts less. */
  public GuardLevel orWorse(GuardLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
