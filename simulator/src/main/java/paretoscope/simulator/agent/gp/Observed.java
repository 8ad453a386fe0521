package paretoscope.simulator.agent.gp;

import paretoscope.core.error.Require;

/**
 * A number seen at a place.
 *
 * @param xNm across the field [nm]
 * @param yNm down the field [nm]
 * @param value any unit
 */
public record Observed(double xNm, double yNm, double value) {
  public Observed {
    if (!Double.isFinite(xNm + yNm + value)) {
      // put in words only now: observations are many
      String all = value + " at " + xNm + ", " + yNm + " nm";
      Require.that(false, "observation", all, "must be finite", 0);
    }
  }

  double distanceNm(double otherXNm, double otherYNm) {
    double dx = xNm - otherXNm;
    double dy = yNm - otherYNm;
    return StrictMath.sqrt(dx * dx + dy * dy);
  }
}
