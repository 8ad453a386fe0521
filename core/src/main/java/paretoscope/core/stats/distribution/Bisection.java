package paretoscope.core.stats.distribution;

import java.util.function.DoubleUnaryOperator;

/** Where a function that falls or rises all the way takes a value. */
public final class Bisection {
  private static final int STEPS = 200;

  private Bisection() {}

  /**
   * The place between {@code low} and {@code high} where {@code rising} is {@code value}, halved
   * until no number lies between.
   */
  public static double solve(DoubleUnaryOperator rising, double value, double low, double high) {
    double left = low;
    double right = high;
    for (int i = 0; i < STEPS; i++) {
      double middle = left + (right - left) / 2;
      if (middle <= left || middle >= right) {
        break;
      }
      if (rising.applyAsDouble(middle) < value) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return left + (right - left) / 2;
  }

  /** The same above {@code low}, however far. */
  public static double above(DoubleUnaryOperator rising, double value, double low) {
    double step = 1;
    while (rising.applyAsDouble(low + step) < value && step < 1e300) {
      step *= 2;
    }
    return solve(rising, value, low, low + step);
  }
}
