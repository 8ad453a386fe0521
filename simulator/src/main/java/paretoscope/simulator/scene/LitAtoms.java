package paretoscope.simulator.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Specimen;

/**
 * Which kind of column each atom of a specimen belongs to, and how deep in it. Atoms without a
 * column are of the kind {@code ""} and lie at depth 0. Immutable.
 */
public final class LitAtoms {
  private final List<String> kinds;
  private final byte[] kind;
  private final float[] depthNm;

  private LitAtoms(List<String> kinds, byte[] kind, float[] depthNm) {
    this.kinds = List.copyOf(kinds);
    this.kind = kind;
    this.depthNm = depthNm;
  }

  public static LitAtoms of(Specimen specimen) {
    List<String> kinds = new ArrayList<>(List.of(""));
    byte[] kind = new byte[specimen.atoms().count()];
    float[] depth = new float[kind.length];
    for (AtomicColumn column : specimen.columns()) {
      int known = kinds.indexOf(column.kind());
      if (known < 0) {
        known = kinds.size();
        kinds.add(column.kind());
      }
      int end = column.firstAtom() + column.atoms();
      Arrays.fill(kind, column.firstAtom(), end, (byte) known);
      double top = top(specimen, column);
      for (int i = column.firstAtom(); i < end; i++) {
        depth[i] = (float) (specimen.atoms().zNm(i) - top);
      }
    }
    return new LitAtoms(kinds, kind, depth);
  }

  private static double top(Specimen specimen, AtomicColumn column) {
    double top = Double.POSITIVE_INFINITY;
    for (int i = column.firstAtom(); i < column.firstAtom() + column.atoms(); i++) {
      top = Math.min(top, specimen.atoms().zNm(i));
    }
    return top;
  }

  /** All kinds; the first is that of atoms without a column. */
  public List<String> kinds() {
    return kinds;
  }

  /** The kind of an atom's column. */
  public String kind(int atom) {
    return kinds.get(kind[atom]);
  }

  /** How far an atom lies behind the first of its column [nm]. */
  public double depthNm(int atom) {
    return depthNm[atom];
  }
}
