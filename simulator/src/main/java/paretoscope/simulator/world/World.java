package paretoscope.simulator.world;

import java.util.List;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.damage.Damage;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Grown;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.specimen.Particle;
import paretoscope.simulator.specimen.Specimen;

/**
 * A piece of material to be looked at, with the truth about it.
 *
 * @param spec what defines it
 * @param seed which of the many worlds of this spec
 * @param specimen atoms, columns and phases
 * @param valid label 1 where the listed columns tell the whole truth, 0 elsewhere
 * @param particles those on a support, also such as reach in from outside; empty for crystals
 */
public record World(
    WorldSpec spec, long seed, Specimen specimen, LabelMap valid, List<Particle> particles) {
  public World {
    particles = List.copyOf(particles);
  }

  /** Makes a world; equal specs and seeds, equal bits. */
  public static World of(WorldSpec spec, long seed) {
    Grown grown = spec.growth().of(spec.material(), seeds(spec, seed).child("specimen"));
    return new World(spec, seed, grown.specimen(), grown.valid(), grown.particles());
  }

  /** The root of all random numbers of this world. */
  public SeedTree seeds() {
    return seeds(spec, seed);
  }

  private static SeedTree seeds(WorldSpec spec, long seed) {
    return SeedTree.root(seed).child("world").child(spec.id());
  }

  /** The truth: the columns whose places lie in the field. */
  public List<AtomicColumn> truth() {
    return specimen.columns().stream()
        .filter(column -> spec.slab().inField(column.xNm(), column.yNm()))
        .toList();
  }

  /** The specimen before the first look; each call gives one that is independent. */
  public Damage untouched() {
    return untouched(Variant.BASELINE);
  }

  /** The specimen before the first look, more or less fragile; of equal atoms the same go first. */
  public Damage untouched(Variant variant) {
    return Damage.none(
        specimen,
        spec.slab().sidePx(),
        spec.slab().pixelNm(),
        variant.of(spec.damage()),
        seeds().child("damage"));
  }

  /** Whether the truth about a pixel of the field is known. */
  public boolean isValid(int y, int x) {
    return valid.at(y, x) == 1;
  }
}
