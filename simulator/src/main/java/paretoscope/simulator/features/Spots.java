package paretoscope.simulator.features;

import java.util.Arrays;
import paretoscope.core.image.Plane;
import paretoscope.simulator.columns.Electrons;

/** Measures spots of an image, with the weight of a Gaussian as wide as a column. */
final class Spots {
  private static final double SIGMA_NM = 0.05;
  private static final double REACH_NM = 0.14;

  /** From here on pixels are those around a column. */
  private static final double RING_NM = 0.1;

  private final Electrons image;
  private final double sigma;
  private final double reach;
  private final double ring;
  private final double dark;

  Spots(Electrons image) {
    this.image = image;
    this.sigma = StrictMath.max(0.8, SIGMA_NM / image.pixelNm());
    this.reach = StrictMath.max(2, REACH_NM / image.pixelNm());
    this.ring = RING_NM / REACH_NM * reach;
    this.dark = dark(image.plane().values());
  }

  /**
   * A spot.
   *
   * @param level weighted mean of the electrons of a scan position above the image's dark [e]
   * @param noise standard deviation of the level from counting and read-out [e]
   * @param around mean in the ring about it, above the dark [e]
   * @param dy how far its centre lies below the place asked for [px]
   * @param dx how far to the right [px]
   * @param width root of its mean square distance from the place, in widths of the weight
   */
  record Spot(double level, double noise, double around, double dy, double dx, double width) {}

  Electrons image() {
    return image;
  }

  /** What an empty place has [e]: the mean of the darkest twentieth of 5 x 5 pixels' means. */
  double dark() {
    return dark;
  }

  private double dark(double[] values) {
    int height = image.plane().height();
    int width = image.plane().width();
    double[] means = new double[(height / 5) * (width / 5)];
    if (means.length == 0) {
      return Arrays.stream(values).min().orElse(0);
    }
    for (int y = 0; y < height / 5 * 5; y++) {
      for (int x = 0; x < width / 5 * 5; x++) {
        means[y / 5 * (width / 5) + x / 5] += values[y * width + x] / 25;
      }
    }
    Arrays.sort(means);
    return Arrays.stream(means, 0, means.length / 20 + 1).average().orElse(0);
  }

  /** Measures at a place [px]; NaN levels outside the image. */
  Spot at(double y, double x) {
    Plane plane = image.plane();
    double read = image.noiseElectrons() * image.noiseElectrons();
    double[] sum = new double[8];
    int top = (int) StrictMath.max(0, Math.ceil(y - reach));
    int left = (int) StrictMath.max(0, Math.ceil(x - reach));
    int bottom = (int) StrictMath.min(plane.height() - 1.0, Math.floor(y + reach));
    int right = (int) StrictMath.min(plane.width() - 1.0, Math.floor(x + reach));
    double[] across = weights(left, right, x);
    for (int i = top; i <= bottom; i++) {
      double down = weight(i - y);
      for (int j = left; j <= right; j++) {
        double square = (i - y) * (i - y) + (j - x) * (j - x);
        if (square <= reach * reach) {
          double value = plane.values()[i * plane.width() + j];
          double weight = down * across[j - left];
          double light = value - dark;
          sum[0] += weight;
          sum[1] += weight * light;
          sum[2] += weight * weight * (StrictMath.max(0, value) + read);
          sum[3] += weight * light * (i - y);
          sum[4] += weight * light * (j - x);
          sum[5] += weight * light * square;
          sum[6] += square >= ring * ring ? light : 0;
          sum[7] += square >= ring * ring ? 1 : 0;
        }
      }
    }
    return spot(sum);
  }

  private double[] weights(int first, int last, double about) {
    double[] weights = new double[StrictMath.max(0, last - first + 1)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(first + i - about);
    }
    return weights;
  }

  private double weight(double away) {
    return StrictMath.exp(-0.5 * away * away / (sigma * sigma));
  }

  private Spot spot(double[] sum) {
    double noise = StrictMath.sqrt(StrictMath.max(sum[2], 1e-6)) / sum[0];
    double level = sum[1] / sum[0];
    // the centre of what has no light is nowhere
    double light = StrictMath.max(sum[1], 3 * noise * sum[0]);
    // a Gaussian spot as wide as the weight moves its weighted centre by half
    return new Spot(
        level,
        noise,
        sum[6] / StrictMath.max(1, sum[7]),
        2 * sum[3] / light,
        2 * sum[4] / light,
        StrictMath.sqrt(StrictMath.max(0, sum[5] / light)) / sigma);
  }
}
