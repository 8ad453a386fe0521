package paretoscope.core.reward;

import paretoscope.core.image.Plane;
import paretoscope.core.noise.NoiseMap;
import paretoscope.core.spectrum.Spectrum;

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
    int rim = (int) StrictMath.ceil(4 * coarse);
    double turn = 4 * StrictMath.PI * StrictMath.PI;
    Plane wide =
        Spectrum.of(mirrored(image, rim))
            .filtered((fy, fx) -> pass(turn * (fy * fy + fx * fx), f2, c2) / gain)
            .toPlane();
    Plane passed = cropped(wide, rim, image.height(), image.width());
    double energy = 0;
    for (double v : passed.values()) {
      energy += v * v;
    }
    return new BandImage(passed, energy, fine, coarse, gain, NoiseMap.of(image).typical());
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

  private static Plane mirrored(Plane image, int rim) {
    int height = image.height() + 2 * rim;
    int width = image.width() + 2 * rim;
    double[] values = new double[height * width];
    for (int y = 0; y < height; y++) {
      int row = mirror(y - rim, image.height());
      for (int x = 0; x < width; x++) {
        values[y * width + x] = image.at(row, mirror(x - rim, image.width()));
      }
    }
    return new Plane(height, width, values);
  }

  private static int mirror(int index, int length) {
    int turn = Math.floorMod(index, 2 * length);
    return turn < length ? turn : 2 * length - 1 - turn;
  }

  private static Plane cropped(Plane wide, int rim, int height, int width) {
    double[] values = new double[height * width];
    for (int y = 0; y < height; y++) {
      System.arraycopy(wide.values(), (y + rim) * wide.width() + rim, values, y * width, width);
    }
    return new Plane(height, width, values);
  }
}
