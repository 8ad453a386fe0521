package paretoscope.simulator.acquisition;

import paretoscope.core.error.Require;

/**
 * How far the beam is from where it should be. A look begins where it is told to; what follows
 * happens line by line.
 *
 * @param lineJitterNm standard deviation of a whole line's shift, each line anew, along each axis
 *     [nm]
 * @param flybackNm how far the beam still lags at the first pixel of a line [nm]
 * @param flybackPx pixels in which that falls to 1/e
 * @param driftNmPerLine steady drift in a direction of the look's own [nm per line]
 * @param walkNmPerRootLine random walk: standard deviation along each axis after n lines is this
 *     times the root of n [nm]
 */
public record ScanErrors(
    double lineJitterNm,
    double flybackNm,
    double flybackPx,
    double driftNmPerLine,
    double walkNmPerRootLine) {
  /** The beam is always where it should be. */
  public static final ScanErrors NONE = new ScanErrors(0, 0, 1, 0, 0);

  public ScanErrors {
    Require.within("line jitter [nm]", lineJitterNm, 0, 1);
    Require.within("flyback error [nm]", flybackNm, 0, 10);
    Require.within("flyback decay [px]", flybackPx, 0.01, 1000);
    Require.within("drift [nm per line]", driftNmPerLine, 0, 1);
    Require.within("random walk [nm per root line]", walkNmPerRootLine, 0, 1);
  }
}
