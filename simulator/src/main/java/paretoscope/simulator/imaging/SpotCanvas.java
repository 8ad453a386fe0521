package paretoscope.simulator.imaging;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.simulator.specimen.Atom;

/**
 * Adds up the Gaussian spots of atoms, each of a given integral over the plane. Spots are sampled
 * at the scan positions, as a probe that stands still at each of them does.
 */
final class SpotCanvas {
  /** Beyond this many deviations a spot has less than 2e-8 of its light. */
  static final double REACH_SIGMAS = 6;

  private final FieldOfView field;
  private final double[] density;

  SpotCanvas(FieldOfView field) {
    this.field = field;
    this.density = new double[field.heightPx() * field.widthPx()];
  }

  /** Adds every column that is not vacant; a column's light is its weight, by its atoms. */
  void add(List<PlacedColumn> columns, Optics optics) {
    for (PlacedColumn column : columns) {
      if (!column.vacant()) {
        for (Atom atom : column.site().atoms()) {
          double light = StrictMath.pow(atom.atomicNumber(), optics.zExponent());
          add(column, optics.spotSigmaNm(atom.rmsDisplacementNm()), light);
        }
      }
    }
  }

  private void add(PlacedColumn column, double sigmaNm, double light) {
    double sigma = sigmaNm / field.pixelSizeNm();
    double y = column.yNm() / field.pixelSizeNm();
    double x = column.xNm() / field.pixelSizeNm();
    int top = Math.max(0, (int) Math.ceil(y - REACH_SIGMAS * sigma));
    int bottom = Math.min(field.heightPx() - 1, (int) Math.floor(y + REACH_SIGMAS * sigma));
    int left = Math.max(0, (int) Math.ceil(x - REACH_SIGMAS * sigma));
    int right = Math.min(field.widthPx() - 1, (int) Math.floor(x + REACH_SIGMAS * sigma));
    if (top > bottom || left > right) {
      return;
    }
    double[] across = profile(left, right, x, sigma);
    double[] down = profile(top, bottom, y, sigma);
    double peak = light / (2 * StrictMath.PI * sigmaNm * sigmaNm);
    for (int row = top; row <= bottom; row++) {
      int at = row * field.widthPx() + left;
      double scale = peak * down[row - top];
      for (int i = 0; i < across.length; i++) {
        density[at + i] += scale * across[i];
      }
    }
  }

  private static double[] profile(int from, int to, double centre, double sigma) {
    double[] profile = new double[to - from + 1];
    for (int i = 0; i < profile.length; i++) {
      double z = (from + i - centre) / sigma;
      profile[i] = StrictMath.exp(-0.5 * z * z);
    }
    return profile;
  }

  /** Light per area [1/nm²]. */
  Plane density() {
    return new Plane(field.heightPx(), field.widthPx(), density);
  }
}
