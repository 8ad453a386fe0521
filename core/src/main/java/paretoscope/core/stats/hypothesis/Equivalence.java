package paretoscope.core.stats.hypothesis;

import paretoscope.core.error.Require;
import paretoscope.core.stats.distribution.StudentT;
import paretoscope.core.stats.resample.Interval;

/**
 * Two one-sided tests (Schuirmann 1987, doi:10.1007/BF01068419): is a difference surely within a
 * margin? Not finding a difference does not show that there is none; this does. The margin is the
 * least difference that would matter, and is chosen before looking at the scores: there is no
 * default.
 *
 * @param test the t test whose difference is held against the margin
 * @param low lower end of the margin, in the unit of the scores
 * @param high upper end
 */
public record Equivalence(TTest test, double low, double high) {
  public Equivalence {
    Require.that(
        low < high && Double.isFinite(high - low),
        "equivalence margin",
        low + " to " + high,
        "must be two finite numbers, the lower first",
        low);
  }

  /**
   * With the same margin on both sides.
   *
   * @param margin the least difference that matters, > 0
   */
  public static Equivalence within(TTest test, double margin) {
    Require.positive("equivalence margin", margin);
    return new Equivalence(test, -margin, margin);
  }

  /** Distance above the lower end, in standard errors. */
  public double lowerT() {
    return test.t(low);
  }

  /** Distance from the upper end, in standard errors; negative below it. */
  public double upperT() {
    return test.t(high);
  }

  /** P for a difference at the lower end or below. */
  public double lowerP() {
    return StudentT.upper(lowerT(), degrees());
  }

  /** P for a difference at the upper end or above. */
  public double upperP() {
    return StudentT.lower(upperT(), degrees());
  }

  /** The larger of the two: below alpha the two are equivalent. */
  public double p() {
    return Math.max(lowerP(), upperP());
  }

  /** Lies within the margin exactly if {@link #p} is below {@code alpha}: level 1 - 2 alpha. */
  public Interval interval(double alpha) {
    return test.interval(1 - 2 * alpha);
  }

  /** Constant samples have no degrees of Welch's, and need none. */
  private double degrees() {
    return Double.isNaN(test.degrees()) ? 1 : test.degrees();
  }
}
