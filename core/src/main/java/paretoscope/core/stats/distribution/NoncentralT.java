package paretoscope.core.stats.distribution;

import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;
import paretoscope.core.error.Require;

/**
 * The noncentral t distribution, P(T > t) = ∫ f(s) Φ(δ - t s) ds with s the root of a chi-squared
 * number over its degrees of freedom, by Simpson's rule; absolute error below 1e-7. What the t of a
 * test follows where there is an effect.
 */
public final class NoncentralT {
  private static final int STEPS = 400;
  private static final double DEVIATIONS = 12;
  private static final double NOTHING = 1e-16;

  private final double[] places;
  private final double[] weights;

  /** With so many degrees of freedom, at least 1. */
  public NoncentralT(double degrees) {
    Require.that(degrees >= 1, "degrees of freedom", degrees, "must be at least 1", 0);
    double width = DEVIATIONS / StrictMath.sqrt(2 * degrees);
    double low = Math.max(0, 1 - width);
    double step = (1 + width - low) / STEPS;
    int[] kept =
        IntStream.rangeClosed(0, STEPS)
            .filter(i -> density(low + i * step, degrees) > NOTHING)
            .toArray();
    places = IntStream.of(kept).mapToDouble(i -> low + i * step).toArray();
    weights =
        IntStream.of(kept)
            .mapToDouble(i -> simpson(i) * step / 3 * density(low + i * step, degrees))
            .toArray();
  }

  private static double simpson(int i) {
    return i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
  }

  /** P(T > t) with noncentrality {@code shift}. */
  public double upper(double t, double shift) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += weights[i] * Normal.lower(shift - t * places[i]);
    }
    return Math.min(1, sum);
  }

  private static double density(double s, double degrees) {
    if (s == 0) {
      return degrees == 1 ? StrictMath.sqrt(2 / StrictMath.PI) : 0;
    }
    double half = 0.5 * degrees;
    return StrictMath.exp(
        StrictMath.log(2)
            + half * StrictMath.log(half)
            - Gamma.logGamma(half)
            + (degrees - 1) * StrictMath.log(s)
            - half * s * s);
  }
}
