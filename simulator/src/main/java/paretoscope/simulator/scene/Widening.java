package paretoscope.simulator.scene;

/**
 * Makes a grid of narrow Gaussians one of wide ones: Gaussians add their variances when one is
 * convolved with another, and so do sampled ones of more than a pixel, to 1e-8 (the gridding of
 * Greengard and Lee 2004, doi:10.1137/S003614450343200X).
 */
final class Widening {
  /** Standard deviation of the narrow ones [px]. */
  static final double NARROW_PX = 1.2;

  /** Where they end [standard deviations]. */
  static final double NARROW_REACH = 5.5;

  private static final double LEAST_PX = 1;
  private static final double REACH = 5;

  private final double sigmaPx;
  private final double[] weights;

  /**
   * @param widePx standard deviation of the wide ones [px]; {@link #possible} says whether it will
   *     do
   */
  Widening(double widePx) {
    double variance = widePx * widePx - NARROW_PX * NARROW_PX;
    this.sigmaPx = variance > 0 ? StrictMath.sqrt(variance) : 0;
    this.weights = new double[2 * (int) Math.ceil(REACH * sigmaPx) + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = i - reachPx();
      weights[i] = sigmaPx > 0 ? StrictMath.exp(-0.5 * distance * distance / variance) : 1;
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  /** How many pixels the narrow grid must be larger on each side. */
  int reachPx() {
    return weights.length / 2;
  }

  /** Whether the wide ones are wide enough to be made so. */
  boolean possible() {
    return sigmaPx >= LEAST_PX;
  }

  /**
   * Whether that touches fewer pixels than drawing each Gaussian.
   *
   * @param reachPx where a drawn one ends [px]
   * @param side of the grid [px]
   */
  boolean pays(int count, double reachPx, int side) {
    double narrow = square(2 * NARROW_REACH * NARROW_PX + 1);
    double drawn = square(2 * reachPx + 1);
    double wide = side + 2.0 * reachPx();
    return count * (drawn - narrow) > 2 * wide * wide * weights.length;
  }

  private static double square(double side) {
    return side * side;
  }

  /**
   * Adds the widened grid to another.
   *
   * @param to square, row by row
   * @param side of {@code to}
   * @param share of the narrow grid that is added
   * @param narrow a square larger by at least {@link #reachPx} on each side
   */
  void addTo(float[] to, int side, double share, float[] narrow) {
    int whole = (int) Math.rint(StrictMath.sqrt(narrow.length));
    int first = (whole - side) / 2 - reachPx();
    int rows = side + 2 * reachPx();
    float[] across = new float[rows * side];
    for (int y = 0; y < rows; y++) {
      for (int i = 0; i < weights.length; i++) {
        int from = (first + y) * whole + first + i;
        add(narrow, from, (float) (share * weights[i]), across, y * side, side);
      }
    }
    for (int y = 0; y < side; y++) {
      for (int i = 0; i < weights.length; i++) {
        add(across, (y + i) * side, (float) weights[i], to, y * side, side);
      }
    }
  }

  private static void add(
      float[] from, int first, float weight, float[] to, int toFirst, int count) {
    for (int i = 0; i < count; i++) {
      to[toFirst + i] += weight * from[first + i];
    }
  }
}
