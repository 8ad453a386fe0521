package paretoscope.core.noise;

import java.util.Arrays;
import paretoscope.core.error.Require;

/** The middle of a set of numbers. */
public final class Median {
  /** Turns the median distance from the median into a normal distribution's standard deviation. */
  public static final double NORMAL_PER_MAD = 1.4826022185056018;

  private Median() {}

  /**
   * The median; the mean of the two middle values of an even number.
   *
   * @param values at least one; left as they were
   */
  public static double of(double[] values) {
    Require.positive("number of values", values.length);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
