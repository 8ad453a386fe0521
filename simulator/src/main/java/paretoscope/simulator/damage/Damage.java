package paretoscope.simulator.damage;

import java.util.Arrays;
import java.util.BitSet;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.Specimen;

/**
 * Which atoms a specimen has lost so far. Whether an atom is lost depends on the dose at its place
 * alone, not on how it was divided into looks or on their order. Atoms outside the field receive
 * nothing. Not safe for use by several threads.
 */
public final class Damage {
  /** Atoms in the field by cell, and within a cell by the dose they do not survive. */
  private final int[] order;

  private final long[] lethal;

  /** Where a cell's atoms end in {@link #order}. */
  private final int[] end;

  /** A cell's next atom to go, as a place in {@link #order}. */
  private final int[] next;

  /** The dose at which it goes. */
  private final long[] nextDose;

  private final BitSet lost;
  private final DoseMap doses;

  private Damage(
      int[] order,
      long[] lethal,
      int[] end,
      int[] next,
      long[] nextDose,
      BitSet lost,
      DoseMap doses) {
    this.order = order;
    this.lethal = lethal;
    this.end = end;
    this.next = next;
    this.nextDose = nextDose;
    this.lost = lost;
    this.doses = doses;
  }

  /**
   * A specimen that nobody has looked at.
   *
   * @param sidePx height and width of its field [px]
   * @param pixelNm [nm]
   */
  public static Damage none(
      Specimen specimen, int sidePx, double pixelNm, DamageModel model, SeedTree seeds) {
    DoseMap doses = new DoseMap(sidePx, pixelNm);
    long[] lethal = new LethalDoses(specimen, model).draw(seeds);
    Atoms atoms = specimen.atoms();
    int[] end = ends(atoms, doses);
    int[] next = new int[doses.cells()];
    System.arraycopy(end, 0, next, 1, next.length - 1);
    int[] order = ordered(atoms, doses, lethal, next, end[end.length - 1]);
    long[] nextDose = new long[doses.cells()];
    for (int cell = 0; cell < nextDose.length; cell++) {
      nextDose[cell] = next[cell] < end[cell] ? lethal[order[next[cell]]] : DoseMap.NEVER;
    }
    return new Damage(order, lethal, end, next, nextDose, new BitSet(), doses);
  }

  private static int[] ends(Atoms atoms, DoseMap doses) {
    int[] end = new int[doses.cells()];
    for (int i = 0; i < atoms.count(); i++) {
      int cell = doses.cell(atoms.xNm(i), atoms.yNm(i));
      if (cell >= 0) {
        end[cell]++;
      }
    }
    for (int cell = 1; cell < end.length; cell++) {
      end[cell] += end[cell - 1];
    }
    return end;
  }

  private static int[] ordered(Atoms atoms, DoseMap doses, long[] lethal, int[] start, int count) {
    int[] order = new int[count];
    int[] filled = new int[start.length];
    for (int i = 0; i < lethal.length; i++) {
      int cell = doses.cell(atoms.xNm(i), atoms.yNm(i));
      if (cell >= 0) {
        // a cell holds a column at most: inserting in order is quick
        int at = start[cell] + filled[cell]++;
        while (at > start[cell] && lethal[order[at - 1]] > lethal[i]) {
          order[at] = order[at - 1];
          at--;
        }
        order[at] = i;
      }
    }
    return order;
  }

  /** One that goes on from here independently. */
  public Damage copy() {
    return new Damage(
        order, lethal, end, next.clone(), nextDose.clone(), (BitSet) lost.clone(), doses.copy());
  }

  /** Adds a look's dose; returns the atoms that are lost by it, ascending. */
  public int[] after(Look look) {
    Gone gone = new Gone();
    doses.add(
        look,
        (cell, dose) -> {
          if (dose >= nextDose[cell]) {
            lose(cell, dose, gone);
          }
        });
    int[] atoms = Arrays.copyOf(gone.atoms, gone.count);
    Arrays.sort(atoms);
    return atoms;
  }

  private void lose(int cell, long dose, Gone gone) {
    while (next[cell] < end[cell] && lethal[order[next[cell]]] <= dose) {
      int atom = order[next[cell]++];
      lost.set(atom);
      gone.add(atom);
    }
    nextDose[cell] = next[cell] < end[cell] ? lethal[order[next[cell]]] : DoseMap.NEVER;
  }

  /** Whether an atom is lost. */
  public boolean lost(int atom) {
    return lost.get(atom);
  }

  /** How many are lost. */
  public int lostAtoms() {
    return lost.cardinality();
  }

  /** Accumulated dose of the pixel in row {@code y}, column {@code x} [e/Å²]. */
  public double doseElectronsPerSquareAngstrom(int y, int x) {
    return doses.at(y, x);
  }

  private static final class Gone {
    private int[] atoms = new int[16];
    private int count;

    void add(int atom) {
      if (count == atoms.length) {
        atoms = Arrays.copyOf(atoms, 2 * count);
      }
      atoms[count++] = atom;
    }
  }
}
