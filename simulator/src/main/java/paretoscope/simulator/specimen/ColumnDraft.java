package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.List;

/**
 * A column before point defects are drawn: random numbers are keyed by its {@code key}, which comes
 * from its place in the lattice.
 *
 * @param inborn what is wrong with it wherever no defect is drawn
 */
record ColumnDraft(
    String kind, long key, double xNm, double yNm, List<Placed> atoms, Defect inborn) {
  ColumnDraft {
    atoms = List.copyOf(atoms);
  }

  /** A perfect column. */
  ColumnDraft(String kind, long key, double xNm, double yNm, List<Placed> atoms) {
    this(kind, key, xNm, yNm, atoms, Defect.NONE);
  }

  /** An atom at its mean place [nm]. */
  record Placed(String element, double xNm, double yNm, double zNm) {}

  /**
   * What is repeated along the beam.
   *
   * @param element symbol
   * @param height fraction of the period, 0 to 1
   * @param dxNm shift from the column's place [nm]
   * @param dyNm shift from the column's place [nm]
   */
  record Rung(String element, double height, double dxNm, double dyNm) {
    Rung(String element, double height) {
      this(element, height, 0, 0);
    }
  }

  /** A key for site {@code site} of cell (i, j), |i|, |j| below a million, site below 64. */
  static long key(long i, long j, long site) {
    return ((i + (1L << 20)) << 27) | ((j + (1L << 20)) << 6) | site;
  }

  /**
   * A column of rungs in ascending order, repeated from the surface where the beam enters down to
   * the thickness. The first period begins a quarter of a period deep, so that no atom lies on the
   * surface.
   */
  static ColumnDraft stacked(
      String kind,
      long key,
      double xNm,
      double yNm,
      double periodNm,
      double thicknessNm,
      List<Rung> rungs) {
    List<Placed> atoms = new ArrayList<>();
    for (int n = -1; n * periodNm < thicknessNm; n++) {
      for (Rung rung : rungs) {
        double z = (n + 0.25 + rung.height()) * periodNm;
        if (z >= 0 && z < thicknessNm) {
          atoms.add(new Placed(rung.element(), xNm + rung.dxNm(), yNm + rung.dyNm(), z));
        }
      }
    }
    return new ColumnDraft(kind, key, xNm, yNm, atoms);
  }
}
