package paretoscope.core.report.benchmark;

import java.util.OptionalDouble;

/** What tests allow to say of two agents. */
public enum Verdict {
  DIFFERS("differs"),
  /** Both: there is a difference, and it is surely smaller than matters. */
  DIFFERS_LITTLE("differs, by less than the margin"),
  EQUIVALENT("equivalent"),
  UNTOLD("not told apart");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** In a table. */
  public String words() {
    return words;
  }

  /** Whether there is a difference. */
  public boolean differs() {
    return this == DIFFERS || this == DIFFERS_LITTLE;
  }

  /** Whether what difference there is does not matter. */
  public boolean equivalent() {
    return this == EQUIVALENT || this == DIFFERS_LITTLE;
  }

  /**
   * The verdict of tests whose p were corrected for the number of comparisons.
   *
   * @param difference p of the test for a difference
   * @param equivalence p of the test for equivalence, empty without a margin
   * @param alpha chance of a false alarm
   */
  public static Verdict of(double difference, OptionalDouble equivalence, double alpha) {
    boolean differs = difference < alpha;
    boolean equal = equivalence.isPresent() && equivalence.getAsDouble() < alpha;
    return differs ? (equal ? DIFFERS_LITTLE : DIFFERS) : equal ? EQUIVALENT : UNTOLD;
  }
}
