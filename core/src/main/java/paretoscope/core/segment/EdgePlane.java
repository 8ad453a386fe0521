package paretoscope.core.segment;

import java.util.Arrays;
import paretoscope.core.convolve.Separable;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;

/**
 * How steep an image is, for telling whether a mask's outline runs along an edge of the image.
 *
 * @param down derivative along y, of the image smoothed by a Gaussian of one pixel [1/px]
 * @param along derivative along x
 * @param typical median steepness over the image, above 0
 */
public record EdgePlane(Plane down, Plane along, double typical) {
  private static final double SIGMA = 1;

  public static EdgePlane of(Plane image) {
    Plane down = Separable.derivative(SIGMA, 1, 0).apply(image);
    Plane along = Separable.derivative(SIGMA, 0, 1).apply(image);
    double[] steepness = new double[image.size()];
    Arrays.setAll(steepness, i -> StrictMath.hypot(down.values()[i], along.values()[i]));
    Arrays.sort(steepness);
    double middle = steepness[steepness.length / 2];
    double floor = 1e-6 * Math.max(steepness[steepness.length - 1], 1e-300);
    return new EdgePlane(down, along, Math.max(middle, floor));
  }

  /**
   * The edge support of a mask: the mean, over the pixels of its rim, of the image's rise towards
   * the mask's inside, in units of the typical steepness. Above 0 for bright things whose outline
   * is right, below for dark ones, near 0 where the outline does not follow an edge. Pixels at the
   * image's own border are left out; 0 where that leaves none.
   *
   * @throws IllegalArgumentException if the mask is empty or of another size
   */
  public double support(Mask mask) {
    boolean fits = down.height() == mask.height() && down.width() == mask.width();
    Require.that(fits, "mask", mask, "must be of the size of " + down, 0);
    MaskWindow window = new MaskWindow(mask, 1);
    double sum = 0;
    int rim = 0;
    for (int y = 1; y < window.height - 1; y++) {
      for (int x = 1; x < window.width - 1; x++) {
        int dy = step(window.at(y + 1, x), window.at(y - 1, x));
        int dx = step(window.at(y, x + 1), window.at(y, x - 1));
        if (window.at(y, x) && (dy != 0 || dx != 0) && within(y + window.top, x + window.left)) {
          double rise = dy * down.at(y + window.top, x + window.left);
          rise += dx * along.at(y + window.top, x + window.left);
          sum += rise / StrictMath.sqrt((double) dy * dy + dx * dx);
          rim++;
        }
      }
    }
    return rim == 0 ? 0 : sum / rim / typical;
  }

  private boolean within(int y, int x) {
    return y > 0 && x > 0 && y < down.height() - 1 && x < down.width() - 1;
  }

  private static int step(boolean after, boolean before) {
    return (after ? 1 : 0) - (before ? 1 : 0);
  }
}
