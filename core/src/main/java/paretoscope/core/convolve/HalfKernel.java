package paretoscope.core.convolve;

import paretoscope.core.error.Require;

/**
 * One side of a one-dimensional kernel that is even (equal weights left and right) or odd (opposite
 * weights). The sampled Gaussian and its derivatives follow {@code scipy.ndimage}, which the
 * detectors must agree with: samples end at four standard deviations, {@code reach = (int) (4 sigma
 * + 0.5)}, the Gaussian's sum to 1, the derivatives are the analytic ones of that normalised
 * Gaussian.
 */
public final class HalfKernel {
  private static final double TRUNCATE = 4.0;

  private final double centre;
  private final double[] pairs;
  private final boolean odd;

  private HalfKernel(double[] fromCentre, boolean odd) {
    this.centre = odd ? 0 : fromCentre[0];
    this.pairs = new double[fromCentre.length - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = fromCentre[pairs.length - i];
    }
    this.odd = odd;
  }

  /**
   * An even kernel of the given weights.
   *
   * @param fromCentre from the centre outwards, at least one
   */
  public static HalfKernel even(double[] fromCentre) {
    Require.positive("weights", fromCentre.length);
    return new HalfKernel(fromCentre, false);
  }

  /**
   * A sampled Gaussian.
   *
   * @param sigma standard deviation [px]; 0 leaves the image as it is
   * @throws IllegalArgumentException if sigma does not lie in [0, 1000]
   */
  public static HalfKernel gaussian(double sigma) {
    return gaussian(sigma, 0);
  }

  /**
   * A sampled Gaussian or its derivative.
   *
   * @param sigma standard deviation [px], in [0, 1000], > 0 for a derivative
   * @param order 0 for the Gaussian, 1 or 2 for its derivative
   */
  public static HalfKernel gaussian(double sigma, int order) {
    Require.within("sigma [px]", sigma, 0, 1000);
    int reach = (int) (TRUNCATE * sigma + 0.5);
    double variance = sigma * sigma;
    double[] weights = new double[reach + 1];
    weights[0] = 1;
    double sum = 1;
    for (int x = 1; x <= reach; x++) {
      weights[x] = StrictMath.exp(-0.5 / variance * (x * (double) x));
      sum += 2 * weights[x];
    }
    for (int x = 0; x <= reach; x++) {
      weights[x] = factor(order, x, variance) * (weights[x] / sum);
    }
    return new HalfKernel(weights, order == 1);
  }

  private static double factor(int order, double x, double variance) {
    return switch (order) {
      case 0 -> 1;
      case 1 -> -x / variance;
      case 2 -> x * x / (variance * variance) - 1 / variance;
      default -> throw new IllegalArgumentException("no derivative of order " + order);
    };
  }

  /** Weight of the pixel itself; 0 for an odd kernel. */
  double centre() {
    return centre;
  }

  /** Weights of the pairs of pixels, the outermost first; read only. */
  double[] pairs() {
    return pairs;
  }

  /** Greatest distance with a weight [px]. */
  public int reach() {
    return pairs.length;
  }

  boolean odd() {
    return odd;
  }
}
