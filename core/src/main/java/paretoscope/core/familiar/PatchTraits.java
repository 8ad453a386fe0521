package paretoscope.core.familiar;

import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;

/**
 * What an image looks like, patch by patch of an 8 x 8 grid over it: brightness and contrast
 * relative to the whole image, the skewness of the values, and how contrast is spread over four
 * sizes of structure. Sizes are shares of the image, so an image with twice the pixels of the same
 * field has much the same traits; the finest, of neighbouring pixels, is mostly noise.
 */
final class PatchTraits {
  /** Patches along a side. */
  static final int SIDE = 8;

  /** Numbers that describe a patch. */
  static final int TRAITS = 7;

  /** Standard deviations of the smoothing between sizes, in sides of a patch. */
  private static final double[] SMOOTHING = {1.0 / 32, 1.0 / 12, 1.0 / 5};

  private static final double LEAST = 1e-6;

  private PatchTraits() {}

  /** One row of traits per patch, row by row of patches. */
  static double[][] of(Plane image) {
    Plane levels = standardised(image);
    double patch = Math.min(image.height(), image.width()) / (double) SIDE;
    Plane[] bands = bands(levels, patch);
    double[][] traits = new double[SIDE * SIDE][];
    for (int i = 0; i < traits.length; i++) {
      traits[i] = new Patch(image, i / SIDE, i % SIDE).traits(levels, bands);
    }
    return traits;
  }

  /** With mean 0 and standard deviation 1, zeros if it has no contrast. */
  private static Plane standardised(Plane image) {
    Patch whole = new Patch(0, image.height(), 0, image.width());
    double mean = whole.mean(image);
    double spread = whole.spread(image, mean);
    double scale = spread > 0 ? 1 / spread : 0;
    double[] values = image.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - mean) * scale;
    }
    return new Plane(image.height(), image.width(), values);
  }

  private static Plane[] bands(Plane levels, double patch) {
    Plane[] bands = new Plane[SMOOTHING.length + 1];
    Plane fine = levels;
    for (int i = 0; i < SMOOTHING.length; i++) {
      Plane coarse = Separable.gaussian(Math.max(0.5, SMOOTHING[i] * patch)).apply(levels);
      bands[i] = difference(fine, coarse);
      fine = coarse;
    }
    bands[SMOOTHING.length] = fine;
    return bands;
  }

  private static Plane difference(Plane a, Plane b) {
    double[] values = new double[a.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = a.values()[i] - b.values()[i];
    }
    return new Plane(a.height(), a.width(), values);
  }

  /** Rows {@code top <= y < bottom} and columns {@code left <= x < right} of an image. */
  private record Patch(int top, int bottom, int left, int right) {
    Patch(Plane image, int row, int column) {
      this(
          row * image.height() / SIDE,
          (row + 1) * image.height() / SIDE,
          column * image.width() / SIDE,
          (column + 1) * image.width() / SIDE);
    }

    double[] traits(Plane levels, Plane[] bands) {
      double mean = mean(levels);
      double contrast = spread(levels, mean);
      double spread = Math.max(LEAST, contrast);
      double cubes = power(levels, mean, 3);
      double[] traits = new double[TRAITS];
      traits[0] = mean;
      traits[1] = StrictMath.log(spread);
      traits[2] = contrast < LEAST ? 0 : cubes / (contrast * contrast * contrast);
      for (int i = 0; i < bands.length; i++) {
        double ofBand = spread(bands[i], mean(bands[i]));
        traits[3 + i] = StrictMath.log(Math.max(LEAST, ofBand / spread));
      }
      return traits;
    }

    private double mean(Plane plane) {
      return power(plane, 0, 1);
    }

    /** Standard deviation. */
    private double spread(Plane plane, double mean) {
      return Math.sqrt(power(plane, mean, 2));
    }

    private double power(Plane plane, double centre, int power) {
      double sum = 0;
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          double apart = plane.at(y, x) - centre;
          sum += power == 1 ? apart : power == 2 ? apart * apart : apart * apart * apart;
        }
      }
      return sum / Math.max(1, (bottom - top) * (right - left));
    }
  }
}
