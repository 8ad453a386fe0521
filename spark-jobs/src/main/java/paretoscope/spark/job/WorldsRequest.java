package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.UserError;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.world.WorldJson;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.spark.serialise.WorldOrder;
import paretoscope.spark.store.WorldKey;

/**
 * Which worlds to make, and where to.
 *
 * @param tiles numbers of the tiles to calculate, empty for all
 * @param cropPx side of the square in a tile's middle that is calculated [px], 0 for whole tiles
 * @param out folder of the run
 */
record WorldsRequest(
    List<WorldSpec> specs,
    List<Long> seeds,
    Fidelity fidelity,
    List<Long> tiles,
    int cropPx,
    String out,
    boolean resume,
    boolean dryRun) {
  WorldsRequest {
    specs = List.copyOf(specs);
    seeds = List.copyOf(seeds);
    tiles = List.copyOf(tiles);
    for (WorldSpec spec : specs) {
      if (cropPx < 0 || cropPx > spec.tiles().tilePx()) {
        throw new UserError(
            "--crop (%d) must lie in [1, %d], the side of a tile [px]; leave it out for whole tiles."
                .formatted(cropPx, spec.tiles().tilePx()));
      }
      for (long tile : tiles) {
        if (tile >= spec.tiles().count()) {
          throw new UserError(
              "--tiles (%d) must be < %d, the number of tiles of %s."
                  .formatted(tile, spec.tiles().count(), spec.id()));
        }
      }
    }
  }

  /** One world to make. */
  record Wanted(WorldSpec spec, WorldKey key, List<Integer> tiles) {}

  /** Every world, all ids of one seed before the next seed. */
  List<Wanted> worlds() {
    List<Wanted> all = new ArrayList<>();
    for (long seed : seeds) {
      for (WorldSpec spec : specs) {
        all.add(new Wanted(spec, new WorldKey(spec.id(), seed), tilesOf(spec)));
      }
    }
    return all;
  }

  /** Orders for everything. */
  List<WorldOrder> orders() {
    return worlds().stream()
        .flatMap(wanted -> orders(wanted, wanted.tiles(), true).stream())
        .toList();
  }

  /**
   * One order for a whole world, or where tiles take long one for each.
   *
   * @param left tiles to calculate
   * @param truth whether the truth is to be written, too
   */
  List<WorldOrder> orders(Wanted wanted, List<Integer> left, boolean truth) {
    String spec = WorldJson.write(wanted.spec());
    long seed = wanted.key().seed();
    if (fidelity == Fidelity.SUPERPOSITION || left.isEmpty()) {
      return List.of(new WorldOrder(spec, seed, fidelity.id(), left, cropPx, truth));
    }
    List<WorldOrder> orders = new ArrayList<>();
    for (int tile : left) {
      boolean first = orders.isEmpty();
      orders.add(new WorldOrder(spec, seed, fidelity.id(), List.of(tile), cropPx, truth && first));
    }
    return orders;
  }

  private List<Integer> tilesOf(WorldSpec spec) {
    return IntStream.range(0, spec.tiles().count())
        .filter(tile -> tiles.isEmpty() || tiles.contains((long) tile))
        .boxed()
        .toList();
  }
}
