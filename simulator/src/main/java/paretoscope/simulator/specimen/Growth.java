package paretoscope.simulator.specimen;

import java.util.List;
import paretoscope.core.random.SeedTree;

/**
 * Makes pieces of material: the perfect structure, then its point defects. Whether a column is hit,
 * how strongly and which of its atoms go depends on the seed, the rule and the column's own place
 * in the lattice, so that a higher rate adds defects to those of a lower one.
 *
 * @param slab size
 * @param rules which defects
 * @param spread where they lie
 */
public record Growth(Slab slab, List<DefectRule> rules, DefectSpread spread) {
  public Growth {
    rules = List.copyOf(rules);
  }

  /** A piece of material; equal seeds, equal bits. */
  public Grown of(Material material, SeedTree seeds) {
    Structure structure = material.structure(slab, seeds.child("structure"));
    DefectDensity density =
        new DefectDensity(spread, structure, slab, seeds.child("defect spread"));
    Piece piece = new Piece(density, rules, seeds.child("defects"));
    structure.columns(piece::add);
    structure.loose(piece.atoms());
    Specimen specimen =
        new Specimen(
            material.formula(),
            structure.thicknessNm(),
            piece.atoms().build(),
            piece.columns(),
            phases(structure));
    return new Grown(specimen, valid(structure), structure.particles());
  }

  private LabelMap phases(Structure structure) {
    int side = slab.sidePx();
    byte[] labels = new byte[side * side];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) structure.phase(nm(i % side), nm(i / side));
    }
    return new LabelMap(structure.phases(), side, side, labels);
  }

  private LabelMap valid(Structure structure) {
    int side = slab.sidePx();
    byte[] labels = new byte[side * side];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (structure.valid(nm(i % side), nm(i / side)) ? 1 : 0);
    }
    return new LabelMap(List.of("unknown", "valid"), side, side, labels);
  }

  private double nm(int px) {
    return px * slab.pixelNm();
  }
}
