package paretoscope.bench.wave;

import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.ThermalDisplacements;

/** A block of strontium titanate along [001] in one frozen phonon configuration. */
final class FrozenTitanate {
  static final double CELL_NM = 0.3905;

  private final RandomStream random;
  private final Atoms.Builder atoms = new Atoms.Builder();

  private FrozenTitanate(SeedTree seeds) {
    this.random = seeds.stream();
  }

  /**
   * @param cells along each side
   * @param layers of cells along the beam
   */
  static Atoms block(int cells, int layers, SeedTree seeds) {
    FrozenTitanate block = new FrozenTitanate(seeds);
    for (int i = 0; i < cells * cells * layers; i++) {
      int x = i % cells;
      int y = i / cells % cells;
      int z = i / (cells * cells);
      block.add("Sr", x, y, z + 0.25);
      block.add("Ti", x + 0.5, y + 0.5, z + 0.75);
      block.add("O", x + 0.5, y + 0.5, z + 0.25);
      block.add("O", x + 0.5, y, z + 0.75);
      block.add("O", x, y + 0.5, z + 0.75);
    }
    return block.atoms.build();
  }

  private void add(String element, double x, double y, double z) {
    double rmsNm = ThermalDisplacements.rmsNm("SrTiO3", element);
    atoms.add(
        element,
        x * CELL_NM + rmsNm * random.gaussian(),
        y * CELL_NM + rmsNm * random.gaussian(),
        z * CELL_NM + rmsNm * random.gaussian());
  }
}
