package paretoscope.simulator.scene;

import java.util.Arrays;
import java.util.List;

/**
 * Light on a square grid, with room for the distortions of a scan around the field. Not safe for
 * use by several threads.
 */
final class Canvas {
  /** Room around the field [px]; beyond it the border's light goes on. */
  private static final int BORDER = 24;

  private final int border;
  private final int side;
  private final double pixelNm;
  private final float[] light;

  Canvas(int fieldPx, double pixelNm, double background) {
    this(fieldPx, pixelNm, BORDER, (float) background);
  }

  private Canvas(int fieldPx, double pixelNm, int border, float background) {
    this.border = border;
    this.side = fieldPx + 2 * border;
    this.pixelNm = pixelNm;
    this.light = new float[side * side];
    Arrays.fill(light, background);
  }

  private Canvas(Canvas other) {
    this.border = other.border;
    this.side = other.side;
    this.pixelNm = other.pixelNm;
    this.light = other.light.clone();
  }

  Canvas copy() {
    return new Canvas(this);
  }

  /** Adds spots of one shape; many of them by widening narrow ones all at once. */
  void addAll(List<Volume> volumes, Spot spot) {
    Widening core = new Widening(spot.coreNm() / pixelNm);
    Widening halo = new Widening(spot.haloNm() / pixelNm);
    double reachPx = spot.reachNm() / pixelNm;
    if (!core.possible() || !halo.possible() || !halo.pays(volumes.size(), reachPx, side)) {
      volumes.forEach(v -> add(v.yNm(), v.xNm(), spot, v.squareNm()));
      return;
    }
    Canvas narrow = new Canvas(side - 2 * border, pixelNm, border + halo.reachPx(), 0);
    double sigmaNm = Widening.NARROW_PX * pixelNm;
    double reachNm = Widening.NARROW_REACH * sigmaNm;
    volumes.forEach(v -> narrow.gaussian(v.yNm(), v.xNm(), sigmaNm, v.squareNm(), reachNm));
    core.addTo(light, side, 1 - spot.haloShare(), narrow.light);
    halo.addTo(light, side, spot.haloShare(), narrow.light);
  }

  /**
   * How much light a spot has, and where.
   *
   * @param squareNm share of the electrons, integrated over the probe's places [nm²]
   */
  record Volume(double yNm, double xNm, double squareNm) {}

  /** Adds a spot of a given volume [nm²]. */
  void add(double yNm, double xNm, Spot spot, double volume) {
    if (spot.haloShare() < 1) {
      gaussian(yNm, xNm, spot.coreNm(), volume * (1 - spot.haloShare()), spot.reachNm());
    }
    if (spot.haloShare() > 0) {
      gaussian(yNm, xNm, spot.haloNm(), volume * spot.haloShare(), spot.reachNm());
    }
  }

  private void gaussian(double yNm, double xNm, double sigmaNm, double volume, double reachNm) {
    double y = yNm / pixelNm + border;
    double x = xNm / pixelNm + border;
    double reach = reachNm / pixelNm;
    int top = clamp(y - reach);
    int left = clamp(x - reach);
    float[] down = profile(y - top, clamp(y + reach) - top, sigmaNm / pixelNm);
    float[] across = profile(x - left, clamp(x + reach) - left, sigmaNm / pixelNm);
    float peak = (float) (volume / (2 * StrictMath.PI * sigmaNm * sigmaNm));
    for (int i = 0; i < down.length; i++) {
      float row = peak * down[i];
      int at = (top + i) * side + left;
      for (int j = 0; j < across.length; j++) {
        light[at + j] += row * across[j];
      }
    }
  }

  private int clamp(double px) {
    return (int) StrictMath.max(0, StrictMath.min(side, Math.ceil(px)));
  }

  /** A Gaussian of height 1, from its first sample's distance to the middle. */
  private static float[] profile(double middle, int count, double sigma) {
    float[] profile = new float[Math.max(0, count)];
    // each sample from the one before: the ratio of neighbours is itself geometric
    double step = 1 / (sigma * sigma);
    double value = StrictMath.exp(-0.5 * middle * middle * step);
    double ratio = StrictMath.exp((middle - 0.5) * step);
    double shrink = StrictMath.exp(-step);
    for (int i = 0; i < profile.length; i++) {
      profile[i] = (float) value;
      value *= ratio;
      ratio *= shrink;
    }
    return profile;
  }

  /** Light at a place, by cubic interpolation (Keys 1981, doi:10.1109/TASSP.1981.1163711). */
  double at(double yNm, double xNm) {
    double y = inside(yNm / pixelNm + border);
    double x = inside(xNm / pixelNm + border);
    int top = (int) y - 1;
    int left = (int) x - 1;
    double v = y - top - 1;
    double u = x - left - 1;
    double first = far(u + 1);
    double second = near(u);
    double third = near(1 - u);
    double fourth = far(2 - u);
    int at = top * side + left;
    double sum = row(at, first, second, third, fourth) * far(v + 1);
    sum += row(at + side, first, second, third, fourth) * near(v);
    sum += row(at + 2 * side, first, second, third, fourth) * near(StrictMath.abs(v + 1 - 2));
    sum += row(at + 3 * side, first, second, third, fourth) * far(StrictMath.abs(v + 1 - 3));
    return StrictMath.max(0, sum);
  }

  private double row(int at, double first, double second, double third, double fourth) {
    return light[at] * first
        + light[at + 1] * second
        + light[at + 2] * third
        + light[at + 3] * fourth;
  }

  private double inside(double px) {
    return StrictMath.max(1, StrictMath.min(side - 3, px));
  }

  /** Weight of a pixel at a distance of 0 to 1. */
  private static double near(double distance) {
    return (1.5 * distance - 2.5) * distance * distance + 1;
  }

  /** Weight of a pixel at a distance of 1 to 2. */
  private static double far(double distance) {
    return ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
  }
}
