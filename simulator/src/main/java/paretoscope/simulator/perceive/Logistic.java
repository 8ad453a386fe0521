package paretoscope.simulator.perceive;

/**
 * Probabilities of what networks answer, 1 / (1 + exp(-x)), to 1e-11 and with the same bits on
 * every machine. A look asks for some 50 000 of them, for which {@link StrictMath#exp} takes as
 * long as the networks.
 */
final class Logistic {
  private static final double LN2 = StrictMath.log(2);

  /** The first half of its digits, so that small multiples are exact. */
  private static final double LN2_HIGH = (float) LN2;

  private static final double LN2_LOW = LN2 - LN2_HIGH;

  /** Beyond it a probability is 0 or 1 to 1e-13. */
  private static final double FARTHEST = 30;

  /** 1 / n! from n = 10 down. */
  private static final double[] SERIES = series();

  private Logistic() {}

  private static double[] series() {
    double[] series = new double[11];
    double factorial = 1;
    for (int n = 0; n < series.length; n++) {
      factorial *= n == 0 ? 1 : n;
      series[series.length - 1 - n] = 1 / factorial;
    }
    return series;
  }

  static double of(double answer) {
    double x = -Math.max(-FARTHEST, Math.min(FARTHEST, answer));
    double power = Math.rint(x / LN2);
    double rest = x - power * LN2_HIGH - power * LN2_LOW;
    double sum = SERIES[0];
    for (int i = 1; i < SERIES.length; i++) {
      sum = sum * rest + SERIES[i];
    }
    return 1 / (1 + sum * Double.longBitsToDouble((1023 + (long) power) << 52));
  }
}
