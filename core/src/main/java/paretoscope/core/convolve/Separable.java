package paretoscope.core.convolve;

import java.util.List;
import paretoscope.core.image.Plane;

/**
 * A filter made of one kernel down the columns, applied first, and one along the rows. Beyond its
 * border an image is continued by reflection ({@link Mirror}).
 */
public record Separable(HalfKernel down, HalfKernel along) {
  /** The same kernel in both directions. */
  public static Separable both(HalfKernel kernel) {
    return new Separable(kernel, kernel);
  }

  /** A Gaussian of standard deviation {@code sigma} [px]; 0 leaves the image as it is. */
  public static Separable gaussian(double sigma) {
    return both(HalfKernel.gaussian(sigma));
  }

  /**
   * A Gaussian derivative; of odd order by one axis with the opposite sign, because images are
   * correlated with kernels, not convolved.
   *
   * @param sigma standard deviation [px], > 0
   * @param orderY order of the derivative by y, 0 to 2
   * @param orderX order of the derivative by x, 0 to 2
   */
  public static Separable derivative(double sigma, int orderY, int orderX) {
    return new Separable(HalfKernel.gaussian(sigma, orderY), HalfKernel.gaussian(sigma, orderX));
  }

  /** The filtered image, a new plane. */
  public Plane apply(Plane image) {
    int width = image.width();
    double[] out = new double[image.size()];
    for (int top = 0; top < image.height(); top += Band.ROWS) {
      int rows = Math.min(Band.ROWS, image.height() - top);
      Band band = new Band(image, top, rows, down.reach());
      band.filter(
          List.of(this), (y, filtered) -> System.arraycopy(filtered[0], 0, out, y * width, width));
    }
    return new Plane(image.height(), width, out);
  }

  /** One pixel of the filtered image; the same bits as {@link #apply} gives. */
  public double at(Plane image, int y, int x) {
    int reach = along.reach();
    double[] row = new double[2 * reach + 1];
    double[] column = new double[2 * down.reach() + 1];
    for (int i = 0; i < row.length; i++) {
      int from = Mirror.index(x - reach + i, image.width());
      for (int j = 0; j < column.length; j++) {
        column[j] = image.at(Mirror.index(y - down.reach() + j, image.height()), from);
      }
      row[i] = down.at(column);
    }
    return along.at(row);
  }
}
