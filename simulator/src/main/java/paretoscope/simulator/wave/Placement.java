package paretoscope.simulator.wave;

/** How atoms between grid points are put on the grid. */
public enum Placement {
  /**
   * By shifting their Fourier transform, without the frequencies that waves do not have either: a
   * nucleus between grid points then scatters as one on a grid point does (a column of gold to 0.2
   * %, with all frequencies to 11 %).
   */
  EXACT,
  /**
   * By sharing each atom among the four grid points around it, and a factor {@code |k| dx / sin(|k|
   * dx)}, which is what the reference data was made with. It blurs atoms between grid points, up to
   * 5 % of a displaced atom's potential. For validation.
   */
  BILINEAR
}
