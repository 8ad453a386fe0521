package paretoscope.simulator.specimen;

import paretoscope.core.random.SeedTree;

/** The materials that worlds are made of. */
public enum Material {
  /** Strontium titanate along [001]. */
  SRTIO3("srtio3", "SrTiO3"),
  /** Barium titanate, tetragonal, with ferroelectric domains, along an a axis. */
  BATIO3("batio3", "BaTiO3"),
  /** Silicon-germanium with Ge-rich precipitates along [110]. */
  SIGE("sige", "SiGe"),
  /** Gallium nitride with polarity domains and stacking faults along [11-20]. */
  GAN("gan", "GaN"),
  /** Platinum particles and single atoms on amorphous carbon. */
  PTC("ptc", "Pt/C");

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
      case BATIO3 -> new BariumTitanate(slab, seeds);
      case SIGE -> new SiliconGermanium(slab, seeds);
      case GAN -> new GalliumNitride(slab, seeds);
      case PTC -> new PlatinumOnCarbon(slab, seeds);
    };
  }
}
