package paretoscope.core.reward;

import paretoscope.core.convolve.HalfKernel;
import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;
import paretoscope.core.noise.Median;
import paretoscope.core.noise.PoissonNoise;
import paretoscope.core.spot.Blob;

/**
 * How significant a spot of one size is at every pixel: a matched filter with zero mean (so a
 * constant background counts nothing), divided by the counting noise under it, in units of its own
 * robust spread over the image.
 */
final class SpotSignificance {
  private static final double REACH = 4;

  private final Plane z;

  private SpotSignificance(Plane z) {
    this.z = z;
  }

  /** The significance of spots of standard deviation {@code sigma} [px]. */
  static SpotSignificance of(Plane image, double sigma) {
    PoissonNoise noise = PoissonNoise.of(image);
    double[] line = new double[(int) Math.ceil(REACH * sigma) + 1];
    double[] squares = new double[line.length];
    double[] ones = new double[line.length];
    double sum = 0;
    for (int i = 0; i < line.length; i++) {
      line[i] = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
      squares[i] = line[i] * line[i];
      ones[i] = 1;
      sum += i == 0 ? line[i] : 2 * line[i];
    }
    // the kernel is line(y) line(x) - mean over its square window, so all parts are separable
    double side = 2 * line.length - 1;
    double mean = sum * sum / (side * side);
    Plane variance = variance(image, noise, 2 * sigma);
    double[] response = Separable.both(HalfKernel.even(line)).apply(image).values();
    double[] level = Separable.both(HalfKernel.even(ones)).apply(image).values();
    double[] v2 = Separable.both(HalfKernel.even(squares)).apply(variance).values();
    double[] v1 = Separable.both(HalfKernel.even(line)).apply(variance).values();
    double[] v0 = Separable.both(HalfKernel.even(ones)).apply(variance).values();
    double[] z = new double[image.size()];
    double[] sizes = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      double spread = v2[i] - 2 * mean * v1[i] + mean * mean * v0[i];
      z[i] = spread > 0 ? (response[i] - mean * level[i]) / Math.sqrt(spread) : 0;
      sizes[i] = Math.abs(z[i]);
    }
    double unit = Median.NORMAL_PER_MAD * Median.of(sizes);
    for (int i = 0; i < z.length; i++) {
      z[i] = unit > 0 ? z[i] / unit : 0;
    }
    return new SpotSignificance(new Plane(image.height(), image.width(), z));
  }

  /** Variance of the counting noise under a smooth background, at least that of one count. */
  private static Plane variance(Plane image, PoissonNoise noise, double sigma) {
    double[] smooth = Separable.gaussian(sigma).apply(image).values();
    double[] variance = new double[smooth.length];
    for (int i = 0; i < variance.length; i++) {
      variance[i] = noise.gain() * Math.max(smooth[i] - noise.offset(), noise.gain());
    }
    return new Plane(image.height(), image.width(), variance);
  }

  /** The significance at the pixel nearest to a detection. */
  double at(Blob blob) {
    int y = (int) Math.max(0, Math.min(z.height() - 1, Math.rint(blob.y())));
    int x = (int) Math.max(0, Math.min(z.width() - 1, Math.rint(blob.x())));
    return z.at(y, x);
  }
}
