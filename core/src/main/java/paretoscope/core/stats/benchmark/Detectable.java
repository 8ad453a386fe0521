package paretoscope.core.stats.benchmark;

/**
 * What the benchmark can tell apart. It goes by the median over comparisons of the standard
 * deviation of differences of pairs: half of the comparisons find smaller differences, half only
 * greater ones.
 *
 * @param pairs number of pairs of a comparison
 * @param comparisons their number
 * @param deviation median standard deviation of differences
 * @param minimalDifference true difference that one comparison alone finds with the power asked
 *     for; NaN where no difference could come out below alpha
 * @param correctedMinimalDifference the same where alpha is shared by all comparisons (Bonferroni)
 * @param power that was asked for
 */
public record Detectable(
    int pairs,
    int comparisons,
    double deviation,
    double minimalDifference,
    double correctedMinimalDifference,
    double power) {
  private static final double ROUNDING = 1e-12;

  /** The least p that a two-sided signed-rank test of so many pairs can have. */
  static double leastP(int pairs) {
    return Math.min(1, 2 * Math.pow(0.5, pairs));
  }

  /** Whether most differences vary from pair to pair by more than rounding. */
  public boolean anySpread() {
    return deviation > ROUNDING;
  }

  /** Whether one comparison alone may come out below alpha. */
  public boolean any() {
    return !Double.isNaN(minimalDifference);
  }

  /** Whether one of all comparisons may, corrected for their number. */
  public boolean anyOfAll() {
    return !Double.isNaN(correctedMinimalDifference);
  }
}
