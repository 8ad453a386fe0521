package paretoscope.core.lattice;

/**
 * Two translations that carry a lattice into itself, the shorter first [px].
 *
 * @param ay row part of the shorter
 * @param ax column part of the shorter
 * @param by row part of the longer
 * @param bx column part of the longer
 */
public record LatticeVectors(double ay, double ax, double by, double bx) {
  /** Area of the cell they span [px²]. */
  public double cellArea() {
    return Math.abs(ay * bx - ax * by);
  }

  /** Length of the shorter translation [px]. */
  public double spacing() {
    return StrictMath.sqrt(ay * ay + ax * ax);
  }
}
