package paretoscope.core.convolve;

/**
 * A weighted sum of two separable filters with even kernels.
 *
 * @param firstWeight of the first filter's answer
 * @param secondWeight of the second filter's answer
 */
public record FilterSum(
    Separable first, double firstWeight, Separable second, double secondWeight) {
  /**
   * @throws IllegalArgumentException if a kernel is odd
   */
  public FilterSum {
    if (first.down().odd() || first.along().odd() || second.down().odd() || second.along().odd()) {
      throw new IllegalArgumentException("a sum of filters takes even kernels only.");
    }
  }

  /** The greatest answer to an image whose values lie in [-1, 1]. */
  public double gain() {
    return Math.abs(firstWeight) * gain(first) + Math.abs(secondWeight) * gain(second);
  }

  private static double gain(Separable filter) {
    return filter.down().gain() * filter.along().gain();
  }

  /** Greatest distance that any of the kernels has [px]. */
  public int reach() {
    return Math.max(reach(first), reach(second));
  }

  private static int reach(Separable filter) {
    return Math.max(filter.down().reach(), filter.along().reach());
  }

  /** Pairs of pixels that direct sums add for each pixel of the answer. */
  public int pairs() {
    return pairs(first) + pairs(second);
  }

  private static int pairs(Separable filter) {
    return filter.down().reach() + filter.along().reach();
  }
}
