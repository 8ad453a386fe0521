package paretoscope.core.noise;

import java.util.Arrays;
import paretoscope.core.image.Plane;

/**
 * Standard deviation of the pixel noise, tile by tile. The image passes the difference of two
 * Laplacians, which removes everything linear (Immerkaer 1996, doi:10.1006/cviu.1996.0060), and the
 * median absolute deviation of what is left is scaled to a normal distribution, so that columns,
 * which cover fewer than half of the pixels, do not count as noise. Assumes noise that is white
 * from pixel to pixel: where a camera or file format has smoothed it, the estimate is too low.
 */
public final class NoiseMap {
  private static final int TILE = 32;
  private static final double MASK_NORM = 6;
  private static final double NORMAL_PER_MEAN = 1.2533141373155001;

  /** Least noise, as a fraction of the span of values: keeps ratios finite in noise-free images. */
  private static final double FLOOR = 1e-4;

  private final int height;
  private final int width;
  private final int rows;
  private final int columns;
  private final double[] sigma;
  private final double typical;

  private NoiseMap(Plane plane) {
    this.height = plane.height();
    this.width = plane.width();
    this.rows = Math.max(1, height / TILE);
    this.columns = Math.max(1, width / TILE);
    this.sigma = new double[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        sigma[r * columns + c] = estimate(plane, r, c);
      }
    }
    double floor = Math.max(Double.MIN_NORMAL, FLOOR * (plane.max() - plane.min()));
    this.typical = Math.max(floor, Median.of(sigma));
    for (int i = 0; i < sigma.length; i++) {
      // a clipped or blackened tile has no noise of its own; do not call its rim significant
      sigma[i] = Math.max(sigma[i], Math.max(floor, typical / 10));
    }
  }

  /** Estimates the noise of a plane, in the plane's own units. */
  public static NoiseMap of(Plane plane) {
    return new NoiseMap(plane);
  }

  /** Noise of the pixel nearest to a place [px]. */
  public double at(double y, double x) {
    int row = index(y, height) * rows / height;
    int column = index(x, width) * columns / width;
    return sigma[row * columns + column];
  }

  private static int index(double at, int length) {
    return (int) Math.max(0, Math.min(length - 1.0, at));
  }

  /** Median over the tiles. */
  public double typical() {
    return typical;
  }

  /**
   * Median over the tiles of variance per mean intensity: 1 for counts of a Poisson process, other
   * values for grey values with gain or offset; NaN where no tile has a positive mean.
   */
  double variancePerMean(Plane plane) {
    double[] ratios = new double[sigma.length];
    int kept = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double mean = mean(plane, r, c);
        if (mean > 0) {
          double s = sigma[r * columns + c];
          ratios[kept++] = s * s / mean;
        }
      }
    }
    return kept == 0 ? Double.NaN : Median.of(Arrays.copyOf(ratios, kept));
  }

  private double mean(Plane plane, int row, int column) {
    double sum = 0;
    int count = 0;
    for (int y = row * height / rows; y < (row + 1) * height / rows; y++) {
      for (int x = column * width / columns; x < (column + 1) * width / columns; x++) {
        sum += plane.at(y, x);
        count++;
      }
    }
    return sum / count;
  }

  private double estimate(Plane plane, int row, int column) {
    int top = Math.max(1, row * height / rows);
    int bottom = Math.min(height - 1, (row + 1) * height / rows);
    int left = Math.max(1, column * width / columns);
    int right = Math.min(width - 1, (column + 1) * width / columns);
    if (top >= bottom || left >= right) {
      return 0;
    }
    double[] residual = new double[(bottom - top) * (right - left)];
    double sum = 0;
    int i = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        residual[i] = Math.abs(mask(plane, y, x));
        sum += residual[i++];
      }
    }
    double robust = Median.of(residual) * Median.NORMAL_PER_MAD;
    // few counts: most residuals are exactly 0 although there is noise
    double estimate = robust > 0 ? robust : sum / residual.length * NORMAL_PER_MEAN;
    return estimate / MASK_NORM;
  }

  private static double mask(Plane p, int y, int x) {
    double corners =
        p.at(y - 1, x - 1) + p.at(y - 1, x + 1) + p.at(y + 1, x - 1) + p.at(y + 1, x + 1);
    double sides = p.at(y - 1, x) + p.at(y + 1, x) + p.at(y, x - 1) + p.at(y, x + 1);
    return corners - 2 * sides + 4 * p.at(y, x);
  }
}
