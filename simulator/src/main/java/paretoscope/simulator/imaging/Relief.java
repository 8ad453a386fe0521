package paretoscope.simulator.imaging;

import paretoscope.core.error.Require;

/**
 * What varies slowly over the field.
 *
 * @param wedge relative change of thickness from one side to the other, 0 for an even specimen; all
 *     light grows with it
 * @param wedgeDirectionDegrees direction of growing thickness, 0 along x, 90 along y
 * @param contamination relative amplitude of slow waves in the featureless light
 */
public record Relief(double wedge, double wedgeDirectionDegrees, double contamination) {
  public static final Relief FLAT = new Relief(0, 0, 0);

  public Relief {
    Require.within("wedge", wedge, 0, 1.9);
    Require.within("wedge direction [degree]", wedgeDirectionDegrees, -360, 360);
    Require.within("contamination", contamination, 0, 1);
  }
}
