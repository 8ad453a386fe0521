package paretoscope.simulator.specimen;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.random.IndexedRandom;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.ColumnDraft.Placed;

/** A piece of material as it grows column by column, with its point defects. */
final class Piece {
  private final Atoms.Builder atoms = new Atoms.Builder();
  private final List<AtomicColumn> columns = new ArrayList<>();
  private final DefectDensity density;
  private final List<DefectRule> rules;
  private final List<IndexedRandom> random = new ArrayList<>();

  Piece(DefectDensity density, List<DefectRule> rules, SeedTree seeds) {
    this.density = density;
    this.rules = rules;
    for (DefectRule rule : rules) {
      random.add(seeds.child(rule.name()).indexed());
    }
  }

  Atoms.Builder atoms() {
    return atoms;
  }

  List<AtomicColumn> columns() {
    return columns;
  }

  void add(ColumnDraft draft) {
    for (int r = 0; r < rules.size(); r++) {
      DefectRule rule = rules.get(r);
      boolean here = rule.site().equals(draft.kind());
      // numbers 0, 1 and 2 to 1023 of a column: whether, how strongly, and which atoms
      long key = draft.key() << 10;
      if (here && random.get(r).uniform(key) < rule.rate() * density.at(draft.xNm(), draft.yNm())) {
        int many = strength(draft, rule, random.get(r).uniform(key + 1));
        if (many > 0) {
          place(draft, rule, chosen(draft, rule.removed(), many, random.get(r), key + 2));
          return;
        }
      }
    }
    place(draft, null, new boolean[draft.atoms().size()]);
  }

  /** How many atoms go: at least one, if the share says any. */
  private static int strength(ColumnDraft draft, DefectRule rule, double uniform) {
    long all = draft.atoms().stream().filter(a -> a.element().equals(rule.removed())).count();
    double share = rule.leastShare() + (rule.mostShare() - rule.leastShare()) * uniform;
    long many = StrictMath.round(all * share);
    return (int) (share > 0 && all > 0 ? StrictMath.max(1, many) : 0);
  }

  /** Those atoms of an element whose random numbers are least. */
  private static boolean[] chosen(
      ColumnDraft draft, String element, int many, IndexedRandom random, long key) {
    boolean[] gone = new boolean[draft.atoms().size()];
    for (int n = 0; n < many; n++) {
      int best = -1;
      for (int a = 0; a < gone.length; a++) {
        boolean eligible = !gone[a] && draft.atoms().get(a).element().equals(element);
        if (eligible && (best < 0 || random.uniform(key + a) < random.uniform(key + best))) {
          best = a;
        }
      }
      gone[best] = true;
    }
    return gone;
  }

  private void place(ColumnDraft draft, DefectRule rule, boolean[] gone) {
    int first = atoms.count();
    int missing = 0;
    for (int a = 0; a < gone.length; a++) {
      Placed atom = draft.atoms().get(a);
      if (!gone[a] || !rule.added().isEmpty()) {
        String element = gone[a] ? rule.added() : atom.element();
        atoms.add(element, atom.xNm(), atom.yNm(), atom.zNm());
      } else {
        missing++;
      }
    }
    columns.add(
        new AtomicColumn(
            draft.kind(),
            draft.xNm(),
            draft.yNm(),
            rule == null ? draft.inborn() : rule.defect(),
            first,
            atoms.count() - first,
            missing));
  }
}
