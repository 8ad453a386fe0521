package paretoscope.simulator.wave;

import paretoscope.core.error.Require;

/**
 * The periodic grid on which waves are calculated.
 *
 * @param down grid points down the cell
 * @param across grid points across the cell
 * @param heightAngstrom height of the cell [Å]
 * @param widthAngstrom width of the cell [Å]
 */
public record WaveGrid(int down, int across, double heightAngstrom, double widthAngstrom) {
  private static final int MOST = 8192;

  /** Share of the highest frequency that products of two waves leave free of aliases. */
  private static final double ALIAS_FREE = 2.0 / 3;

  /**
   * @throws IllegalArgumentException if a side has factors other than 2, 3 and 5
   */
  public WaveGrid {
    side("grid points down", down);
    side("grid points across", across);
    Require.within("height of the cell [Å]", heightAngstrom, 0.1, 1e5);
    Require.within("width of the cell [Å]", widthAngstrom, 0.1, 1e5);
  }

  private static void side(String name, int points) {
    Require.within(name, points, 2, MOST);
    Require.that(
        LineFourier.fits(points),
        name,
        points,
        "must have no factors but 2, 3 and 5; the next is " + LineFourier.lengthFor(points),
        0);
  }

  /**
   * A grid for a cell that resolves scattering up to an angle.
   *
   * @param perAngstrom greatest spatial frequency that must be free of aliases [1/Å]
   */
  public static WaveGrid resolving(
      double heightAngstrom, double widthAngstrom, double perAngstrom) {
    Require.positive("greatest spatial frequency [1/Å]", perAngstrom);
    double pointsPerAngstrom = 2 / ALIAS_FREE * perAngstrom;
    int down = (int) Math.ceil(heightAngstrom * pointsPerAngstrom);
    int across = (int) Math.ceil(widthAngstrom * pointsPerAngstrom);
    return new WaveGrid(
        LineFourier.lengthFor(Math.max(2, down)),
        LineFourier.lengthFor(Math.max(2, across)),
        heightAngstrom,
        widthAngstrom);
  }

  /** Distance of grid points down the cell [Å]. */
  public double stepDownAngstrom() {
    return heightAngstrom / down;
  }

  /** Distance of grid points across the cell [Å]. */
  public double stepAcrossAngstrom() {
    return widthAngstrom / across;
  }

  private double coarsestStepAngstrom() {
    return Math.max(stepDownAngstrom(), stepAcrossAngstrom());
  }

  /** The spatial frequency at which waves are cut off, so that products have no aliases [1/Å]. */
  public double limitPerAngstrom() {
    return ALIAS_FREE / (2 * coarsestStepAngstrom());
  }

  /** Where the cut begins: a cosine leads from here to {@link #limitPerAngstrom} [1/Å]. */
  public double taperPerAngstrom() {
    return limitPerAngstrom() - 0.01 / coarsestStepAngstrom();
  }

  /** The cut: 1 below the taper, 0 above the limit. */
  double passed(double perAngstrom) {
    double inner = taperPerAngstrom();
    double outer = limitPerAngstrom();
    if (perAngstrom <= inner) {
      return 1;
    }
    return perAngstrom >= outer
        ? 0
        : 0.5 * (1 + StrictMath.cos(StrictMath.PI * (perAngstrom - inner) / (outer - inner)));
  }
}
