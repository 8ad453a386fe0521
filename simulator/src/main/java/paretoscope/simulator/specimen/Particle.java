package paretoscope.simulator.specimen;

import paretoscope.core.error.Require;

/**
 * The truth about a particle: a cut-off sphere on its support.
 *
 * @param xNm middle across the field [nm]
 * @param yNm middle down the field [nm]
 * @param radiusNm [nm]
 * @param turnDegrees of its lattice in the plane
 * @param tiltDegrees of its zone axis against the beam; 0 where columns stand upright
 * @param twinned whether half of it is the mirror image of the other
 */
public record Particle(
    double xNm,
    double yNm,
    double radiusNm,
    double turnDegrees,
    double tiltDegrees,
    boolean twinned) {
  public Particle {
    Require.that(Double.isFinite(xNm + yNm), "particle [nm]", xNm + ", " + yNm, "is no place", 0);
    Require.within("radius of a particle [nm]", radiusNm, 0.1, 100);
    Require.within("turn of a particle [degree]", turnDegrees, -360, 360);
    Require.within("tilt of a particle [degree]", tiltDegrees, 0, 90);
  }

  /** Whether a place lies under it. */
  public boolean covers(double atXNm, double atYNm) {
    double dx = atXNm - xNm;
    double dy = atYNm - yNm;
    return dx * dx + dy * dy < radiusNm * radiusNm;
  }
}
