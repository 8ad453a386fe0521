package paretoscope.simulator.specimen;

import paretoscope.core.random.SeedTree;

/** The materials that worlds are made of. */
public enum Material {
  /** Strontium titanate along [001]. */
  SRTIO3("srtio3", "SrTiO3");

  private final String id;
  private final String formula;

  Material(String id, String formula) {
    this.id = id;
    this.formula = formula;
  }

  /** Its name in the ids of worlds, for instance {@code srtio3}. */
  public String id() {
    return id;
  }

  /** Its name in tables, for instance {@code SrTiO3}. */
  public String formula() {
    return formula;
  }

  Structure structure(Slab slab, SeedTree seeds) {
    return switch (this) {
      case SRTIO3 -> new StrontiumTitanate(slab, seeds);
    };
  }
}
