package paretoscope.simulator.specimen;

import paretoscope.core.error.Require;

/**
 * How large a piece of material is made, and how coarse the regions in it are. Pixel (row i, column
 * j) of the field lies at y = i p, x = j p; the field reaches half a pixel beyond the outer ones.
 *
 * @param sidePx height and width of the field [px]
 * @param pixelNm distance of its pixels p [nm]
 * @param marginNm how far material goes on beyond the field, whose light reaches in [nm]
 * @param thicknessNm along the beam [nm]; of the support where there are particles
 * @param regionNm size of domains, precipitates, fault distances or particles [nm]
 * @param regionContrast 0 to 1: how far the regions differ, where the material leaves it open
 */
public record Slab(
    int sidePx,
    double pixelNm,
    double marginNm,
    double thicknessNm,
    double regionNm,
    double regionContrast) {
  public Slab {
    Require.within("side of the field [px]", sidePx, 16, 8192);
    Require.within("pixel size [nm]", pixelNm, 0.001, 0.5);
    Require.within("margin [nm]", marginNm, 0, 5);
    Require.within("thickness [nm]", thicknessNm, 0.5, 100);
    Require.within("size of regions [nm]", regionNm, 0.5, 1000);
    Require.within("contrast of regions", regionContrast, 0, 1);
  }

  /** Height and width of the field [nm]. */
  public double sideNm() {
    return sidePx * pixelNm;
  }

  /** Upper and left border of the field [nm]. */
  public double lowNm() {
    return -0.5 * pixelNm;
  }

  /** Middle of the field, down and across [nm]. */
  public double middleNm() {
    return lowNm() + sideNm() / 2;
  }

  /** Whether a place lies in the field. */
  public boolean inField(double xNm, double yNm) {
    return within(xNm, 0) && within(yNm, 0);
  }

  /** Whether there is material at a place: in the field or its margin. */
  public boolean holds(double xNm, double yNm) {
    return within(xNm, marginNm) && within(yNm, marginNm);
  }

  /** From the middle to the farthest corner of the margin [nm]. */
  double reachNm() {
    return StrictMath.sqrt(2) * (sideNm() / 2 + marginNm);
  }

  private boolean within(double nm, double margin) {
    return nm >= lowNm() - margin && nm < lowNm() + sideNm() + margin;
  }
}
