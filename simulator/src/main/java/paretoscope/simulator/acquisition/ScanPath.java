package paretoscope.simulator.acquisition;

import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/**
 * Where the beam really was in one look: line by line, each pixel. Times between lines do not
 * enter: errors are stated by line.
 */
public final class ScanPath {
  private final View view;
  private final double[] shiftY;
  private final double[] shiftX;
  private final double[] lag;

  /**
   * @param view what should be scanned
   * @param seeds of this look
   */
  public ScanPath(View view, ScanErrors errors, SeedTree seeds) {
    this.view = view;
    this.shiftY = new double[view.heightPx()];
    this.shiftX = new double[view.heightPx()];
    this.lag = lag(view, errors);
    double direction = seeds.child("drift").stream().uniform(0, 2 * StrictMath.PI);
    double driftY = errors.driftNmPerLine() * StrictMath.sin(direction);
    double driftX = errors.driftNmPerLine() * StrictMath.cos(direction);
    RandomStream walk = seeds.child("walk").stream();
    RandomStream jitter = seeds.child("jitter").stream();
    double walkedY = 0;
    double walkedX = 0;
    for (int row = 0; row < shiftY.length; row++) {
      shiftY[row] = driftY * row + walkedY + errors.lineJitterNm() * jitter.gaussian();
      shiftX[row] = driftX * row + walkedX + errors.lineJitterNm() * jitter.gaussian();
      walkedY += errors.walkNmPerRootLine() * walk.gaussian();
      walkedX += errors.walkNmPerRootLine() * walk.gaussian();
    }
  }

  /** After the jump back the beam comes from the right and is still on its way. */
  private static double[] lag(View view, ScanErrors errors) {
    double[] lag = new double[view.widthPx()];
    for (int column = 0; column < lag.length; column++) {
      lag[column] = errors.flybackNm() * StrictMath.exp(-column / errors.flybackPx());
    }
    return lag;
  }

  /** Where the beam was down the field [nm]. */
  public double yNm(int row) {
    return view.yNm(row) + shiftY[row];
  }

  /** Where the beam was across the field [nm]. */
  public double xNm(int row, int column) {
    return view.xNm(column) + shiftX[row] + lag[column];
  }

  /** Fills in where the beam was in a line. */
  void line(int row, double[] y, double[] x) {
    double down = yNm(row);
    for (int column = 0; column < x.length; column++) {
      y[column] = down;
      x[column] = xNm(row, column);
    }
  }
}
