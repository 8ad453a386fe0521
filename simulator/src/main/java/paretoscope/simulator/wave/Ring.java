package paretoscope.simulator.wave;

import paretoscope.core.error.Require;
import paretoscope.simulator.scatter.ElectronBeam;

/**
 * A ring-shaped detector, centred on the beam.
 *
 * @param innerMrad inner angle, collected [mrad]
 * @param outerMrad outer angle, not collected [mrad]
 */
public record Ring(double innerMrad, double outerMrad) {
  /** The benchmark's high-angle annular dark-field detector. */
  public static final Ring HAADF = new Ring(68, 200);

  public Ring {
    Require.within("inner angle [mrad]", innerMrad, 0, 1000);
    Require.within("outer angle [mrad]", outerMrad, innerMrad, 1000);
  }

  /**
   * Refuses a grid that does not carry waves as far as this detector reaches.
   *
   * @throws IllegalArgumentException if the grid cuts waves off inside the outer angle
   */
  public void checkResolvedBy(WaveGrid grid, ElectronBeam beam) {
    double reached = beam.angleMrad(grid.taperPerAngstrom());
    if (reached < outerMrad) {
      WaveGrid enough =
          WaveGrid.resolving(
              grid.heightAngstrom(), grid.widthAngstrom(), beam.perAngstrom(outerMrad) * 1.02);
      throw new IllegalArgumentException(
          "outer angle of the detector ("
              + outerMrad
              + " mrad) must be below what the grid resolves free of aliases ("
              + reached
              + " mrad); take "
              + enough.down()
              + " x "
              + enough.across()
              + " grid points or more.");
    }
  }

  /** Whether it collects electrons scattered to an angle. */
  boolean collects(double angleMrad) {
    return angleMrad >= innerMrad && angleMrad < outerMrad;
  }
}
