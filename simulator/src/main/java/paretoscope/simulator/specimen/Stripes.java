package paretoscope.simulator.specimen;

import java.util.Arrays;
import paretoscope.core.random.RandomStream;

/** Parallel stripes of uneven width, told by a place across them [nm]. Even and odd ones differ. */
final class Stripes {
  private final double[] borders;

  /** The integral from the first border on of +1 over even and -1 over odd stripes. */
  private final double[] rise;

  private Stripes(double[] borders) {
    this.borders = borders;
    this.rise = new double[borders.length];
    for (int n = 1; n < borders.length; n++) {
      rise[n] = rise[n - 1] + sign(n) * (borders[n] - borders[n - 1]);
    }
  }

  /**
   * Widths within 40 % of their mean.
   *
   * @param reachNm stripes cover at least this far to both sides of 0
   * @param meanNm mean width
   */
  static Stripes random(double reachNm, double meanNm, RandomStream random) {
    return new Stripes(borders(reachNm, meanNm, random));
  }

  /** Those whose borders lie half way between multiples of a grid. */
  static Stripes onGrid(double reachNm, double meanNm, double gridNm, RandomStream random) {
    double[] borders = borders(reachNm, meanNm, random);
    for (int n = 0; n < borders.length; n++) {
      borders[n] = (Math.floor(borders[n] / gridNm) + 0.5) * gridNm;
    }
    return new Stripes(borders);
  }

  private static double[] borders(double reachNm, double meanNm, RandomStream random) {
    double[] borders = new double[(int) (2 * reachNm / (0.6 * meanNm)) + 8];
    int count = 0;
    double at = -reachNm - meanNm * random.uniform(0, 2);
    // one border beyond the reach
    while (at < reachNm + 1.4 * meanNm) {
      borders[count++] = at;
      at += meanNm * random.uniform(0.6, 1.4);
    }
    return Arrays.copyOf(borders, count);
  }

  private static int sign(int number) {
    return number % 2 == 0 ? 1 : -1;
  }

  /** How many borders lie at or before a place. */
  private int number(double at) {
    int found = Arrays.binarySearch(borders, at);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Whether a place lies in an odd stripe. */
  boolean odd(double at) {
    return sign(number(at)) < 0;
  }

  /** Distance to the nearest border. */
  double toBorder(double at) {
    int number = number(at);
    double before = number > 0 ? at - borders[number - 1] : Double.POSITIVE_INFINITY;
    double after = number < borders.length ? borders[number] - at : Double.POSITIVE_INFINITY;
    return StrictMath.min(before, after);
  }

  /** A line that rises with slope 1 in even and falls in odd stripes, without jumps. */
  double zigzag(double at) {
    int number = number(at);
    int from = StrictMath.max(0, number - 1);
    return rise[from] + sign(number) * (at - borders[from]);
  }
}
