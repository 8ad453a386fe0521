package paretoscope.core.noise;

import java.util.Arrays;
import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;

/**
 * Counting noise as one sees it in an image: the variance grows in a straight line with the mean,
 * variance = gain * (mean - offset). The line is fitted to the image itself: its fine detail (what
 * a Gaussian of 3 px removes) is nearly all noise, its mean is what a Gaussian of 6 px keeps, and
 * the pixels are sorted by mean into sixteen classes of equal count.
 *
 * @param gain intensity of one count
 * @param offset intensity at which no count was recorded
 */
public record PoissonNoise(double gain, double offset) {
  private static final int CLASSES = 16;
  private static final double FINE_PX = 3;
  private static final double COARSE_PX = 6;

  public PoissonNoise {
    if (!(gain > 0 && gain < Double.POSITIVE_INFINITY) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException("gain (" + gain + ") must be > 0, offset finite.");
    }
  }

  /**
   * Fits the line. Where it does not rise (noise that is no counting noise), all the noise is put
   * down to counts above the least value, so that the gain is right at the mean.
   */
  public static PoissonNoise of(Plane image) {
    double[] smooth = Separable.gaussian(FINE_PX).apply(image).values();
    double[] mean = Separable.gaussian(COARSE_PX).apply(image).values();
    double[] sorted = mean.clone();
    Arrays.sort(sorted);
    double[][] sums = new double[CLASSES][4];
    for (int i = 0; i < mean.length; i++) {
      int rank = Arrays.binarySearch(sorted, mean[i]);
      double[] sum = sums[(int) ((long) rank * CLASSES / sorted.length)];
      double detail = image.values()[i] - smooth[i];
      sum[0] += 1;
      sum[1] += mean[i];
      sum[2] += detail;
      sum[3] += detail * detail;
    }
    double[] line = line(sums);
    if (line[0] > 0 && Double.isFinite(line[1] / line[0])) {
      return new PoissonNoise(line[0], -line[1] / line[0]);
    }
    return atTheMean(image, sums);
  }

  /** Slope and intercept of variance against mean over the classes, by least squares. */
  private static double[] line(double[][] sums) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (double[] sum : sums) {
      if (sum[0] < 2) {
        continue;
      }
      double mean = sum[1] / sum[0];
      double variance = variance(sum);
      n += 1;
      x += mean;
      y += variance;
      xx += mean * mean;
      xy += mean * variance;
    }
    double slope = (n * xy - x * y) / (n * xx - x * x);
    return new double[] {slope, (y - slope * x) / n};
  }

  private static double variance(double[] sum) {
    double mean = sum[2] / sum[0];
    return Math.max(0, sum[3] / sum[0] - mean * mean);
  }

  private static PoissonNoise atTheMean(Plane image, double[][] sums) {
    double[] all = new double[4];
    for (double[] sum : sums) {
      for (int i = 0; i < all.length; i++) {
        all[i] += sum[i];
      }
    }
    double least = image.min();
    double gain = variance(all) / (all[1] / all[0] - least);
    return new PoissonNoise(gain > 0 && gain < Double.POSITIVE_INFINITY ? gain : 1, least);
  }
}
