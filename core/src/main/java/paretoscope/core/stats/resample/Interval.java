package paretoscope.core.stats.resample;

/**
 * A confidence interval.
 *
 * @param low lower end, NaN where there is no interval
 * @param high upper end
 * @param level share of repetitions whose interval would hold the truth, such as 0.95
 */
public record Interval(double low, double high, double level) {
  /** Whether {@code value} lies inside or on an end. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The part of this interval within [{@code least}, {@code most}]. */
  public Interval clipped(double least, double most) {
    return new Interval(
        Math.max(least, Math.min(most, low)), Math.max(least, Math.min(most, high)), level);
  }
}
