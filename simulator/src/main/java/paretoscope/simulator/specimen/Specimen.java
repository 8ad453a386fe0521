package paretoscope.simulator.specimen;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * A thin piece of material under the microscope, with the truth about it.
 *
 * @param material for instance {@code SrTiO3}
 * @param thicknessNm along the beam [nm]
 * @param atoms all of them, those of columns first, column by column
 * @param columns columns along the beam, also those all of whose atoms are missing; their places
 *     may lie outside the field, for their light reaches into it
 * @param phases which phase or domain each pixel of the field belongs to
 */
public record Specimen(
    String material, double thicknessNm, Atoms atoms, List<AtomicColumn> columns, LabelMap phases) {
  public Specimen {
    Require.text("material", material);
    Require.within("thickness of " + material + " [nm]", thicknessNm, 0.1, 1000);
    columns = List.copyOf(columns);
    for (AtomicColumn column : columns) {
      Require.that(
          column.firstAtom() + column.atoms() <= atoms.count(),
          "last atom of a column of " + column.kind(),
          column.firstAtom() + column.atoms(),
          "must be one of the " + atoms.count() + " atoms",
          0);
    }
  }

  /**
   * The column that an atom belongs to: its index in {@link #columns}, or -1 if it belongs to none.
   * Columns are in order of their first atoms.
   */
  public int columnOf(int atom) {
    int low = 0;
    int high = columns.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (columns.get(middle).firstAtom() <= atom) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean holds =
        !columns.isEmpty()
            && columns.get(low).firstAtom() <= atom
            && atom < columns.get(low).firstAtom() + columns.get(low).atoms();
    return holds ? low : -1;
  }
}
