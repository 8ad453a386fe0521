package paretoscope.simulator.specimen;

import paretoscope.core.error.Require;

/**
 * An atom in a column.
 *
 * @param element symbol
 * @param atomicNumber protons, 1 to 118
 * @param rmsDisplacementNm root-mean-square thermal displacement along one axis [nm]
 */
public record Atom(String element, int atomicNumber, double rmsDisplacementNm) {
  public Atom {
    Require.text("element", element);
    Require.within("atomic number of " + element, atomicNumber, 1, 118);
    Require.within("thermal displacement of " + element + " [nm]", rmsDisplacementNm, 0, 0.1);
  }
}
