package paretoscope.simulator.episode;

/**
 * A rule that was broken.
 *
 * @param rule what should hold
 * @param finding what was seen instead, and its likely cause
 */
public record Problem(String rule, String finding) {
  @Override
  public String toString() {
    return rule + ": " + finding;
  }
}
