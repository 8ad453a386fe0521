package paretoscope.simulator.damage;

import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;

/**
 * The dose that each pixel of a field has received. It is counted in whole millionths of e/Å², so
 * that sums do not depend on the order of looks. A look covers the pixels whose centres lie in its
 * view. Not safe for use by several threads.
 */
public final class DoseMap {
  /** Doses beyond this count as infinite [millionths of e/Å²]. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private static final double MILLION = 1e6;

  private final int side;
  private final double pixelNm;
  private final long[] doses;

  /**
   * @param sidePx height and width of the field [px]
   * @param pixelNm [nm]
   */
  public DoseMap(int sidePx, double pixelNm) {
    this(sidePx, pixelNm, new long[sidePx * sidePx]);
  }

  private DoseMap(int side, double pixelNm, long[] doses) {
    this.side = (int) Require.within("side of a dose map [px]", side, 1, 16384);
    this.pixelNm = Require.positive("pixel size [nm]", pixelNm);
    this.doses = doses;
  }

  /** One that goes on from here independently. */
  public DoseMap copy() {
    return new DoseMap(side, pixelNm, doses.clone());
  }

  /** A dose [e/Å²] in millionths. */
  static long millionths(double dose) {
    return dose * MILLION >= NEVER ? NEVER : StrictMath.round(dose * MILLION);
  }

  /** Accumulated dose of the pixel in row {@code y}, column {@code x} [e/Å²]. */
  public double at(int y, int x) {
    return doses[y * side + x] / MILLION;
  }

  /** Adds a look to the pixels it covers; beyond the field there is nothing to add to. */
  public void add(Look look) {
    add(look, (cell, dose) -> {});
  }

  /** Adds a look and tells each cell's new dose. */
  void add(Look look, Visit visit) {
    View view = look.view();
    long dose = millionths(look.doseElectronsPerSquareAngstrom());
    int bottom = first(view.topNm() + view.heightNm());
    int right = first(view.leftNm() + view.widthNm());
    for (int y = first(view.topNm()); y < bottom; y++) {
      for (int x = first(view.leftNm()); x < right; x++) {
        int cell = y * side + x;
        doses[cell] += dose;
        visit.cell(cell, doses[cell]);
      }
    }
  }

  /** The first pixel whose centre does not lie before a place. */
  private int first(double nm) {
    return (int) StrictMath.max(0, StrictMath.min(side, Math.ceil(nm / pixelNm)));
  }

  /** The pixel a place lies in, or -1 outside the field. */
  int cell(double xNm, double yNm) {
    int x = (int) Math.floor(xNm / pixelNm + 0.5);
    int y = (int) Math.floor(yNm / pixelNm + 0.5);
    return x < 0 || y < 0 || x >= side || y >= side ? -1 : y * side + x;
  }

  int cells() {
    return doses.length;
  }

  /** Is told of a cell and its dose [millionths of e/Å²]. */
  interface Visit {
    void cell(int cell, long dose);
  }
}
