package paretoscope.spark.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.fidelity.Imaging;
import paretoscope.simulator.world.TileGrid;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldJson;
import paretoscope.spark.serialise.WorldOrder;

/**
 * How long images will take.
 *
 * @param tiles how many, or pieces of them
 * @param seconds for each, on one core
 */
record ImagingCost(long tiles, double seconds) {

  /**
   * The cost of orders, as if all their worlds were as thick as the first; empty where they are
   * light.
   *
   * @param heapBytes memory of each Java machine that will calculate them
   * @throws paretoscope.core.error.UserError if that is too small
   */
  static Optional<ImagingCost> of(List<WorldOrder> orders, long heapBytes) {
    long tiles = orders.stream().mapToLong(order -> order.tiles().size()).sum();
    if (tiles == 0 || Fidelity.named(orders.get(0).fidelity()) == Fidelity.SUPERPOSITION) {
      return Optional.empty();
    }
    WorldOrder order = orders.get(0);
    World world = World.of(WorldJson.read(order.specJson()), order.seed());
    TileGrid grid = world.spec().tiles();
    View view = order.view(grid, grid.count() / 2);
    Imaging imaging = Fidelity.named(order.fidelity()).of(world);
    imaging.checkMemory(view, heapBytes);
    return Optional.of(new ImagingCost(tiles, imaging.estimatedSeconds(view)));
  }

  double coreHours() {
    return tiles * seconds / 3600;
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "about %.2g core-hours on this machine: %d tiles of %.2g minutes each (to a factor of two)",
        coreHours(),
        tiles,
        seconds / 60);
  }
}
