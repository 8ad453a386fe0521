package paretoscope.core.optimise;

import paretoscope.core.error.Require;
import paretoscope.core.random.RandomStream;

/**
 * Simulated binary crossover of one gene in [0, 1], bounded: the spread factor's distribution is
 * cut where a child would leave the range, so no probability piles up on the bounds (Deb and
 * Agrawal 1995, Complex Systems 9:115; bounded form as in Deb's NSGA-II, doi:10.1109/4235.996017).
 * Away from the bounds the mean of the children is the parents' mean.
 *
 * @param index the distribution index: large values keep children near their parents
 */
public record Sbx(double index) {
  /** Parents nearer than this are treated as equal. */
  private static final double SAME = 1e-14;

  /** From here on the 16th power of the inverse does not change 2 in double precision. */
  private static final double FAR = 10.5;

  public Sbx {
    Require.that(index >= 0 && index < 1e6, "crossover index", index, "must lie in [0, 1e6)", 0);
  }

  /** Replaces gene {@code gene} of two parents by that of their children, in random order. */
  public void cross(double[] first, double[] second, int gene, RandomStream random) {
    double low = Math.min(first[gene], second[gene]);
    double high = Math.max(first[gene], second[gene]);
    double distance = high - low;
    if (distance < SAME) {
      return;
    }
    double u = random.uniform();
    double middle = 0.5 * (low + high);
    double lowRoom = 2 - cut(1 + 2 * low / distance);
    double highRoom = 2 - cut(1 + 2 * (1 - high) / distance);
    double lowSpread = spread(u * lowRoom);
    double highSpread = lowRoom == highRoom ? lowSpread : spread(u * highRoom);
    double lower = middle - 0.5 * distance * lowSpread;
    double upper = middle + 0.5 * distance * highSpread;
    boolean swap = random.chance(0.5);
    first[gene] = inside(swap ? upper : lower);
    second[gene] = inside(swap ? lower : upper);
  }

  /** What a largest spread factor cuts off twice the distribution; nothing, to the bit, if far. */
  private double cut(double limit) {
    return limit > FAR && index >= 15 ? 0 : StrictMath.pow(limit, -(index + 1));
  }

  /**
   * The spread factor whose distribution function is half of {@code doubled}: density (n + 1) b^n /
   * 2 up to 1 and (n + 1) / (2 b^(n + 2)) beyond.
   */
  private double spread(double doubled) {
    double power = doubled <= 1 ? doubled : 1 / (2 - doubled);
    return StrictMath.pow(power, 1 / (index + 1));
  }

  private static double inside(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
