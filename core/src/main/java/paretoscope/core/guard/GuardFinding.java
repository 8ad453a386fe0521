package paretoscope.core.guard;

import paretoscope.core.error.Require;

/**
 * What became of one reward on one kind of surrogate.
 *
 * @param reward its name
 * @param kind of the surrogates
 * @param real score on the micrograph
 * @param surrogate median score on the surrogates, NaN where none was scored
 * @param drop how much worse the surrogates score, -1 to 1; NaN where none was scored
 */
public record GuardFinding(
    String reward,
    SurrogateKind kind,
    double real,
    double surrogate,
    double drop,
    Outcome outcome) {
  /** Whether the reward fell. */
  public enum Outcome {
    /** The surrogates score worse by the margin or more. */
    FELL,
    /** The candidate finds nothing in the surrogates, as it should: no score could be earned. */
    EMPTY,
    /** The surrogates score as well, or nearly so, or better. */
    STAYED,
    /** More is better, but the micrograph itself scores 0 or less: there is nothing to fall. */
    UNEARNED,
    /** The candidate or the reward failed on the micrograph or on every surrogate. */
    UNKNOWN
  }

  public GuardFinding {
    Require.text("reward of a finding", reward);
  }

  /** Whether the reward tells this image from its surrogates. */
  public boolean passed() {
    return outcome == Outcome.FELL || outcome == Outcome.EMPTY;
  }

  /** What this finding alone says of the candidate. */
  public GuardLevel level() {
    if (passed()) {
      return GuardLevel.CLEAN;
    }
    boolean noisePays = kind == SurrogateKind.SHUFFLED && outcome == Outcome.STAYED;
    return noisePays ? GuardLevel.HACKED : GuardLevel.DOUBTFUL;
  }
}
