package paretoscope.simulator.specimen;

import paretoscope.core.error.Require;

/**
 * The truth about a column of atoms along the beam. Its atoms follow one another in the specimen's
 * {@link Atoms}.
 *
 * @param kind name of the site, for instance {@code Ti-O}; columns of one kind look alike where
 *     they have no defect
 * @param xNm mean place across the field [nm]; of titanium where oxygen in the column lies beside
 *     it
 * @param yNm mean place down the field [nm], likewise
 * @param firstAtom index of its first atom
 * @param atoms number of atoms that are there, 0 where all are missing
 * @param missing number of atoms that a perfect column has in addition
 */
public record AtomicColumn(
    String kind, double xNm, double yNm, Defect defect, int firstAtom, int atoms, int missing) {
  public AtomicColumn {
    Require.text("kind of a column", kind);
    Require.that(
        Double.isFinite(xNm + yNm),
        "place of " + kind + " [nm]",
        xNm + ", " + yNm,
        "is no place",
        0);
    Require.that(firstAtom >= 0, "first atom of " + kind, firstAtom, "must be at least 0", 0);
    Require.that(atoms >= 0, "atoms of " + kind, atoms, "must be at least 0", 0);
    Require.that(missing >= 0, "missing atoms of " + kind, missing, "must be at least 0", 0);
  }
}
