package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.UserError;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.spark.store.WorldKey;

/**
 * Which worlds to make, and where to.
 *
 * @param tiles numbers of the tiles to calculate, empty for all
 * @param out folder of the run
 */
record WorldsRequest(
    List<WorldSpec> specs,
    List<Long> seeds,
    Fidelity fidelity,
    List<Long> tiles,
    String out,
    boolean resume,
    boolean dryRun) {
  WorldsRequest {
    specs = List.copyOf(specs);
    seeds = List.copyOf(seeds);
    tiles = List.copyOf(tiles);
    for (WorldSpec spec : specs) {
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

  private List<Integer> tilesOf(WorldSpec spec) {
    return IntStream.range(0, spec.tiles().count())
        .filter(tile -> tiles.isEmpty() || tiles.contains((long) tile))
        .boxed()
        .toList();
  }
}
