package paretoscope.core.reward;

import java.util.Map;
import paretoscope.core.filter.GaussianFilter;
import paretoscope.core.image.Plane;
import paretoscope.core.noise.NoiseMap;
import paretoscope.core.space.Settings;

/**
 * An image passed through the difference of two Gaussians, with gain 1 at the best passed frequency
 * and rims mirrored, and what white noise becomes in it.
 *
 * @param plane the passed image
 * @param energy sum of its squares
 * @param fine width of the narrower Gaussian [px]
 * @param coarse width of the wider Gaussian [px]
 * @param gain what the difference of the two was divided by
 * @param noise standard deviation of the pixel noise before passing
 */
record BandImage(
    Plane plane, double energy, double fine, double coarse, double gain, double noise) {

  static BandImage of(Plane image, double fine, double coarse) {
    double f2 = fine * fine;
    double c2 = coarse * coarse;
    double peak = 2 * StrictMath.log(c2 / f2) / (c2 - f2);
    double gain = pass(peak, f2, c2);
    double[] sharp = smooth(image, fine);
    double[] blurred = smooth(image, coarse);
    double[] passed = new double[image.size()];
    for (int i = 0; i < passed.length; i++) {
      passed[i] = (sharp[i] - blurred[i]) / gain;
    }
    double energy = 0;
    for (double v : passed) {
      energy += v * v;
    }
    Plane plane = new Plane(image.height(), image.width(), passed);
    return new BandImage(plane, energy, fine, coarse, gain, NoiseMap.of(image).typical());
  }

  private static double pass(double k2, double fine2, double coarse2) {
    return StrictMath.exp(-k2 * fine2 / 2) - StrictMath.exp(-k2 * coarse2 / 2);
  }

  /** Variance that white noise of variance 1 has after passing. */
  double whiteShare() {
    double f2 = fine * fine;
    double c2 = coarse * coarse;
    return (1 / f2 + 1 / c2 - 4 / (f2 + c2)) / (4 * StrictMath.PI * gain * gain);
  }

  private static double[] smooth(Plane image, double sigma) {
    return new GaussianFilter().apply(image, new Settings(Map.of("sigma", sigma))).values();
  }
}
