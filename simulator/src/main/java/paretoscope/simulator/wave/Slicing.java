package paretoscope.simulator.wave;

import paretoscope.core.error.Require;

/**
 * How a specimen is cut across the beam: equal slices from z = 0 on. Each atom's whole projected
 * potential belongs to the slice in which its nucleus lies.
 *
 * @param slices number of slices
 * @param thicknessAngstrom of each [Å]
 */
public record Slicing(int slices, double thicknessAngstrom) {
  public Slicing {
    Require.within("number of slices", slices, 1, 100_000);
    Require.within("thickness of a slice [Å]", thicknessAngstrom, 0.1, 100);
  }

  /** Slices of at most a given thickness that fill a specimen evenly. */
  public static Slicing filling(double specimenAngstrom, double thickestAngstrom) {
    int slices = (int) Math.ceil(specimenAngstrom / thickestAngstrom - 1e-9);
    return new Slicing(slices, specimenAngstrom / slices);
  }

  /**
   * The slice of a place along the beam. What thermal motion takes out of the specimen belongs to
   * the slice at that end.
   */
  int at(double zAngstrom) {
    int slice = (int) Math.floor(zAngstrom / thicknessAngstrom);
    return Math.min(slices - 1, Math.max(0, slice));
  }
}
