package paretoscope.core.filter;

import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;

/**
 * A symmetric one-dimensional kernel, applied along both axes of an image, columns first. The inner
 * loops run over whole rows without branches, so that the compiler can use vector instructions.
 */
public final class SymmetricKernel {
  private static final double SIGMAS = 4;

  private final double[] half;

  /**
   * @param half weights from the centre outwards
   */
  private SymmetricKernel(double[] half) {
    this.half = half;
  }

  /**
   * A sampled Gaussian, cut at four standard deviations and scaled to sum 1.
   *
   * @param sigma standard deviation [px]; 0 leaves the image as it is
   * @throws IllegalArgumentException if sigma does not lie in [0, 1000]
   */
  public static SymmetricKernel gaussian(double sigma) {
    Require.within("sigma [px]", sigma, 0, 1000);
    double[] half = new double[(int) (SIGMAS * sigma + 0.5) + 1];
    half[0] = 1;
    double sum = 1;
    for (int i = 1; i < half.length; i++) {
      half[i] = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
      sum += 2 * half[i];
    }
    for (int i = 0; i < half.length; i++) {
      half[i] /= sum;
    }
    return new SymmetricKernel(half);
  }

  /**
   * A kernel of the given weights.
   *
   * @param half from the centre outwards, at least one; not copied
   */
  public static SymmetricKernel of(double[] half) {
    Require.positive("weights", half.length);
    return new SymmetricKernel(half);
  }

  /** The image convolved with this kernel along both axes; a new plane. */
  public Plane apply(Plane image) {
    double[] columns = alongColumns(image.values(), image.height(), image.width());
    return new Plane(
        image.height(), image.width(), alongRows(columns, image.height(), image.width()));
  }

  private double[] alongColumns(double[] in, int height, int width) {
    double[] out = new double[in.length];
    for (int y = 0; y < height; y++) {
      centre(out, y * width, in, y * width, width);
      for (int k = 1; k < half.length; k++) {
        int above = Mirror.index(y - k, height) * width;
        int below = Mirror.index(y + k, height) * width;
        pair(out, y * width, in, above, below, half[k], width);
      }
    }
    return out;
  }

  private double[] alongRows(double[] in, int height, int width) {
    int reach = half.length - 1;
    double[] out = new double[in.length];
    double[] line = new double[width + 2 * reach];
    for (int y = 0; y < height; y++) {
      for (int x = -reach; x < width + reach; x++) {
        line[x + reach] = in[y * width + (x >= 0 && x < width ? x : Mirror.index(x, width))];
      }
      centre(out, y * width, line, reach, width);
      for (int k = 1; k <= reach; k++) {
        pair(out, y * width, line, reach - k, reach + k, half[k], width);
      }
    }
    return out;
  }

  private void centre(double[] out, int to, double[] in, int from, int length) {
    double weight = half[0];
    for (int i = 0; i < length; i++) {
      out[to + i] = weight * in[from + i];
    }
  }

  private static void pair(
      double[] out, int to, double[] in, int left, int right, double weight, int length) {
    for (int i = 0; i < length; i++) {
      out[to + i] += weight * (in[left + i] + in[right + i]);
    }
  }
}
