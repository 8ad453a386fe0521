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

  /** The answer in the middle of {@code 2 reach() + 1} numbers. */
  double at(double[] numbers) {
    int last = numbers.length - 1;
    double sum = odd ? 0 : centre * numbers[pairs.length];
    for (int p = 0; p < pairs.length; p++) {
      double low = numbers[p];
      double high = numbers[last - p];
      sum += (odd ? high - low : low + high) * pairs[p];
    }
    return sum;
  }

  /** The greatest answer to numbers in [-1, 1]. */
  double gain() {
    double sum = Math.abs(centre);
    for (double weight : pairs) {
      sum += 2 * Math.abs(weight);
    }
    return sum;
  }

  /**
   * An even kernel's answer to {@code cos(pi (i + 1/2) k / n)} at each frequency k in 0 .. n-1.
   *
   * @param cosines {@code cos(pi i / n)}, i in 0 .. 2n-1
   */
  double[] spectrum(double[] cosines) {
    double[] answers = new double[cosines.length / 2];
    for (int k = 0; k < answers.length; k++) {
      double sum = centre;
      int turn = 0;
      for (int d = 1; d <= pairs.length; d++) {
        turn += k;
        turn -= turn >= cosines.length ? cosines.length : 0;
        sum += 2 * pairs[pairs.length - d] * cosines[turn];
      }
      answers[k] = sum;
    }
    return answers;
  }

  boolean odd() {
    return odd;
  }
}
