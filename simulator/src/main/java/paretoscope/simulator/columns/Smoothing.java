package paretoscope.simulator.columns;

import paretoscope.core.image.Plane;

/** Smoothing by (1 4 6 4 1) / 16 along both axes: about a Gaussian of 1 px; borders repeat. */
public final class Smoothing {
  private Smoothing() {}

  public static Plane of(Plane plane) {
    int height = plane.height();
    int width = plane.width();
    double[] across = new double[plane.size()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        across[y * width + x] = taps(plane.values(), y * width, 1, x, width);
      }
    }
    double[] down = new double[plane.size()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        down[y * width + x] = taps(across, x, width, y, height);
      }
    }
    return new Plane(height, width, down);
  }

  private static double taps(double[] values, int start, int stride, int at, int count) {
    int before = StrictMath.max(0, at - 1);
    int farBefore = StrictMath.max(0, at - 2);
    int after = StrictMath.min(count - 1, at + 1);
    int farAfter = StrictMath.min(count - 1, at + 2);
    return (values[start + farBefore * stride]
            + values[start + farAfter * stride]
            + 4 * (values[start + before * stride] + values[start + after * stride])
            + 6 * values[start + at * stride])
        / 16;
  }
}
