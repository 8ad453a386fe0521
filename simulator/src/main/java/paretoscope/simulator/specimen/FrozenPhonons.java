package paretoscope.simulator.specimen;

import java.util.List;
import java.util.function.IntPredicate;
import paretoscope.core.random.IndexedRandom;
import paretoscope.core.random.SeedTree;

/**
 * Snapshots of vibrating atoms: each atom is displaced along each axis by a Gaussian number of its
 * own, as an electron finds it.
 */
public final class FrozenPhonons {
  private FrozenPhonons() {}

  /**
   * One configuration. The displacement of an atom depends on the seed and the atom's index only.
   *
   * @param atoms at their mean places
   * @param material whose {@link ThermalDisplacements} hold
   * @param configuration for instance {@code seeds.child("phonons").child(number)}
   * @throws IllegalArgumentException if the displacement of an element is not known
   */
  public static Atoms displaced(Atoms atoms, String material, SeedTree configuration) {
    return displaced(atoms, material, configuration, atom -> true);
  }

  /**
   * Some atoms of a configuration, displaced as they are among all.
   *
   * @param chosen which atoms, by index
   */
  public static Atoms displaced(
      Atoms atoms, String material, SeedTree configuration, IntPredicate chosen) {
    List<String> elements = atoms.elements();
    double[] rms =
        elements.stream().mapToDouble(e -> ThermalDisplacements.rmsNm(material, e)).toArray();
    IndexedRandom random = configuration.indexed();
    Atoms.Builder moved = new Atoms.Builder();
    for (int i = 0; i < atoms.count(); i++) {
      if (!chosen.test(i)) {
        continue;
      }
      double swing = rms[atoms.kind(i)];
      moved.add(
          atoms.element(i),
          atoms.xNm(i) + swing * random.gaussian(3L * i),
          atoms.yNm(i) + swing * random.gaussian(3L * i + 1),
          atoms.zNm(i) + swing * random.gaussian(3L * i + 2));
    }
    return moved.build();
  }
}
