package paretoscope.core.reward;

/**
 * A one-dimensional Gaussian of height 1 on the pixels around its centre. Three exponentials make
 * all of it: neighbouring values have ratios that themselves grow by a constant factor.
 */
final class GaussianLine {
  private final int first;
  private final double[] values;

  private GaussianLine(int first, double[] values) {
    this.first = first;
    this.values = values;
  }

  /**
   * The pixels of 0 .. length-1 that lie within {@code radius} of {@code centre}; none where they
   * do not meet.
   */
  static GaussianLine around(double centre, double sigma, double radius, int length) {
    int first = (int) Math.max(0, Math.ceil(centre - radius));
    int last = (int) Math.min(length - 1.0, Math.floor(centre + radius));
    double[] values = new double[Math.max(0, last - first + 1)];
    if (values.length > 0) {
      double inverse = 1 / (sigma * sigma);
      double offset = first - centre;
      double value = StrictMath.exp(-offset * offset * inverse / 2);
      double ratio = StrictMath.exp(-(offset + 0.5) * inverse);
      double bend = StrictMath.exp(-inverse);
      for (int i = 0; i < values.length; i++) {
        values[i] = value;
        value *= ratio;
        ratio *= bend;
      }
    }
    return new GaussianLine(first, values);
  }

  /** Index of the first pixel. */
  int first() {
    return first;
  }

  /** Number of pixels. */
  int count() {
    return values.length;
  }

  /** Value at the {@code i}-th pixel from the first. */
  double at(int i) {
    return values[i];
  }

  /** Sum of the values. */
  double sum() {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }

  /** Sum of the products with another line on the same pixels. */
  double dot(GaussianLine other) {
    return dot(other.values);
  }

  /** Sum of the products with numbers that belong to this line's pixels, in order. */
  double dot(double[] numbers) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * numbers[i];
    }
    return sum;
  }
}
