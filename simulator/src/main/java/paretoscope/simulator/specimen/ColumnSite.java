package paretoscope.simulator.specimen;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * A column of atoms along the beam, once per cell of the projected lattice.
 *
 * @param species name in the truth, for instance {@code Ti-O}
 * @param downFraction place in the cell along its second side, 0 to 1
 * @param acrossFraction place in the cell along its first side, 0 to 1
 * @param atoms atoms per cell's length along the beam
 * @param listed whether an image shows it as a spot of its own; a column that is not listed adds
 *     its faint light but is left out of the truth and has no vacancies
 */
public record ColumnSite(
    String species, double downFraction, double acrossFraction, List<Atom> atoms, boolean listed) {
  public ColumnSite {
    Require.text("species", species);
    Require.within("place of " + species + " down the cell", downFraction, 0, 1);
    Require.within("place of " + species + " across the cell", acrossFraction, 0, 1);
    atoms = List.copyOf(atoms);
    Require.that(!atoms.isEmpty(), "atoms of " + species, atoms, "must not be empty", atoms);
  }

  /** Scattering to high angles relative to other columns: the sum of Z to the exponent. */
  public double weight(double exponent) {
    double sum = 0;
    for (Atom atom : atoms) {
      sum += StrictMath.pow(atom.atomicNumber(), exponent);
    }
    return sum;
  }
}
