package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.core.random.RandomStream;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.world.TileGrid;

/** Looks at every tile once, in an order fixed beforehand. */
interface TileOrder extends Navigator {
  /** The numbers of the tiles in order. */
  List<Integer> order(ExperimentState state);

  @Override
  default Optional<View> next(ExperimentState state, Plan plan) {
    return order(state).stream()
        .map(tile -> state.tiles().view(tile))
        .filter(view -> !state.seen(view))
        .findFirst();
  }

  /** Row by row, each from the left. */
  static List<Integer> raster(ExperimentState state) {
    return IntStream.range(0, state.tiles().count()).boxed().toList();
  }

  /** Row by row, every other one from the right. */
  static List<Integer> serpentine(ExperimentState state) {
    TileGrid tiles = state.tiles();
    return IntStream.range(0, tiles.count())
        .map(
            n -> {
              int row = n / tiles.columns();
              int across = n % tiles.columns();
              return row * tiles.columns() + (row % 2 == 0 ? across : tiles.columns() - 1 - across);
            })
        .boxed()
        .toList();
  }

  /** From the middle of the grid outward. */
  static List<Integer> centreOut(ExperimentState state) {
    TileGrid tiles = state.tiles();
    Comparator<Integer> nearest =
        Comparator.comparingInt(
            tile -> {
              // twice the distance, in whole numbers
              int down = 2 * (tile / tiles.columns()) - tiles.rows() + 1;
              int across = 2 * (tile % tiles.columns()) - tiles.columns() + 1;
              return down * down + across * across;
            });
    return raster(state).stream().sorted(nearest.thenComparing(Comparator.naturalOrder())).toList();
  }

  /** In an order drawn from the episode's seed. */
  static List<Integer> random(ExperimentState state) {
    RandomStream random = state.seeds().child("random order of tiles").stream();
    List<Integer> order = new ArrayList<>(raster(state));
    for (int i = order.size() - 1; i > 0; i--) {
      int other = random.below(i + 1);
      int swap = order.get(i);
      order.set(i, order.get(other));
      order.set(other, swap);
    }
    return order;
  }
}
