package paretoscope.simulator.world;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.ScanErrors;
import paretoscope.simulator.damage.Contamination;
import paretoscope.simulator.damage.DamageModel;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.specimen.DefectSpread;
import paretoscope.simulator.specimen.Growth;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.specimen.Slab;

/**
 * All that defines a world but its seed. A spec that has been published under an id never changes:
 * a change gets a new version.
 *
 * @param id for instance {@code srtio3-easy-v1}
 * @param material what it is made of
 * @param difficulty how hard it is
 * @param slab size of the field and of the piece of material
 * @param defects which point defects it has; may be empty
 * @param spread where they lie
 * @param scanErrors how the scan is distorted
 * @param detector how electrons are recorded
 * @param damage how soon atoms are lost, and the energy of the beam
 * @param contamination what the beam gathers where it dwells
 * @param budgetElectrons how many electrons an episode may spend [e]
 */
public record WorldSpec(
    String id,
    Material material,
    Difficulty difficulty,
    Slab slab,
    List<DefectRule> defects,
    DefectSpread spread,
    ScanErrors scanErrors,
    Detector detector,
    DamageModel damage,
    Contamination contamination,
    double budgetElectrons) {
  /** Field sides that hold the standard tiles. */
  public static final int LEAST_SIDE_PX = 996;

  public WorldSpec {
    Require.that(
        id != null && id.matches("[a-z0-9]+(-[a-z0-9]+)*-v[1-9][0-9]*"),
        "id of a world",
        id,
        "must be lower-case words joined by - that end in a version, as in srtio3-easy-v1",
        id);
    Require.that(
        slab.sidePx() >= LEAST_SIDE_PX,
        "side of the field of " + id + " [px]",
        slab.sidePx(),
        "must be at least " + LEAST_SIDE_PX,
        0);
    defects = List.copyOf(defects);
    Require.positive("dose budget of " + id + " [e]", budgetElectrons);
  }

  /** Kinds of defects that there may be: those of its rules, and single atoms on a support. */
  public Set<Defect> possibleDefects() {
    Set<Defect> kinds = EnumSet.noneOf(Defect.class);
    defects.forEach(rule -> kinds.add(rule.defect()));
    if (material == Material.PTC) {
      kinds.add(Defect.SUBSTITUTION);
    }
    return kinds;
  }

  /** The tiles its field is divided into: as many of 128 px as fit. */
  public TileGrid tiles() {
    int along = (slab.sidePx() - 128) / 124 + 1;
    return new TileGrid(along, along, 128, 124, slab.pixelNm());
  }

  /** The dose at which one look at each tile spends the budget [e/Å²]. */
  public double rasterDoseElectronsPerSquareAngstrom() {
    TileGrid tiles = tiles();
    return budgetElectrons / (tiles.count() * tiles.view(0).areaSquareAngstrom());
  }

  /** How its specimen is made. */
  Growth growth() {
    return new Growth(slab, defects, spread);
  }
}
