package paretoscope.simulator.scene;

import paretoscope.core.error.Require;

/**
 * The shape of an atom's light, normalised to volume 1: a core, and a wider halo from the probe's
 * tails and from electrons that left the column.
 *
 * @param coreNm standard deviation of the core [nm]
 * @param haloNm standard deviation of the halo [nm]
 * @param haloShare share of the light in the halo, 0 to 1
 */
public record Spot(double coreNm, double haloNm, double haloShare) {
  /** Beyond this many standard deviations of the wider part there is nothing. */
  private static final double REACH = 4.5;

  public Spot {
    Require.within("width of a spot's core [nm]", coreNm, 0.005, 1);
    Require.within("width of a spot's halo [nm]", haloNm, coreNm, 1);
    Require.within("share of a spot's halo", haloShare, 0, 1);
  }

  /** Where the spot ends [nm]. */
  double reachNm() {
    return REACH * (haloShare > 0 ? haloNm : coreNm);
  }
}
