package paretoscope.simulator.damage;

import java.util.HashMap;
import java.util.Map;
import paretoscope.core.random.IndexedRandom;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.Specimen;

/** The dose that each atom of a specimen does not survive. */
final class LethalDoses {
  /** Atoms this near to where the beam leaves count as lying there [nm] (assumed: one layer). */
  private static final double EXIT_NM = 0.25;

  private final Specimen specimen;
  private final DamageModel model;
  private final Map<String, Double> means = new HashMap<>();

  LethalDoses(Specimen specimen, DamageModel model) {
    this.specimen = specimen;
    this.model = model;
  }

  /** Of each atom [millionths of e/Å²], drawn by its index. */
  long[] draw(SeedTree seeds) {
    Atoms atoms = specimen.atoms();
    IndexedRandom random = seeds.indexed();
    long[] doses = new long[atoms.count()];
    int inColumns = 0;
    for (AtomicColumn column : specimen.columns()) {
      for (int i = column.firstAtom(); i < column.firstAtom() + column.atoms(); i++) {
        doses[i] = DoseMap.millionths(mean(i, column.kind()) * random.exponential(i));
      }
      inColumns = StrictMath.max(inColumns, column.firstAtom() + column.atoms());
    }
    for (int i = inColumns; i < doses.length; i++) {
      doses[i] = DoseMap.millionths(mean(i, atoms.element(i)) * random.exponential(i));
    }
    return doses;
  }

  private double mean(int atom, String site) {
    String element = specimen.atoms().element(atom);
    boolean exit = specimen.atoms().zNm(atom) > specimen.thicknessNm() - EXIT_NM;
    return means.computeIfAbsent(
        element + "|" + site + "|" + exit,
        name -> model.meanLethalDose(specimen.material(), element, site, exit));
  }
}
