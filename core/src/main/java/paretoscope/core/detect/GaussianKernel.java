package paretoscope.core.detect;

/**
 * One side of a sampled Gaussian or of its derivative: the weight at 0 and at distances 1, 2, …
 * [px]. The samples end at four standard deviations, {@code radius = (int) (4 sigma + 0.5)}, the
 * Gaussian's sum to 1, and the derivatives are the analytic ones of that normalised Gaussian. These
 * are the conventions of {@code scipy.ndimage}, which the detectors must agree with. Zeros fill the
 * weights up to a multiple of {@link RowSums#TAPS}.
 */
final class GaussianKernel {
  private static final double TRUNCATE = 4.0;

  private final double[] weights;

  private GaussianKernel(double[] weights) {
    this.weights = weights;
  }

  /**
   * @param sigma standard deviation [px], > 0
   * @param order 0 for the Gaussian, 1 or 2 for its derivative
   */
  static GaussianKernel of(double sigma, int order) {
    int radius = (int) (TRUNCATE * sigma + 0.5);
    double variance = sigma * sigma;
    double[] gaussian = new double[RowSums.padded(radius) + 1];
    double sum = 1;
    for (int x = 0; x <= radius; x++) {
      gaussian[x] = StrictMath.exp(-0.5 / variance * (x * (double) x));
      sum += x == 0 ? 0 : 2 * gaussian[x];
    }
    for (int x = 0; x <= radius; x++) {
      gaussian[x] = factor(order, x, variance) * (gaussian[x] / sum);
    }
    return new GaussianKernel(gaussian);
  }

  private static double factor(int order, double x, double variance) {
    return switch (order) {
      case 0 -> 1;
      case 1 -> -x / variance;
      case 2 -> x * x / (variance * variance) - 1 / variance;
      default -> throw new IllegalArgumentException("no derivative of order " + order);
    };
  }

  /** The weights by distance; read only. */
  double[] weights() {
    return weights;
  }

  /** Distance up to which weights are stored, a multiple of {@link RowSums#TAPS}. */
  int reach() {
    return weights.length - 1;
  }
}
