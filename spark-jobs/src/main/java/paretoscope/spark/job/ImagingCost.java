package paretoscope.spark.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paretoscope.core.error.UserError;
import paretoscope.core.report.Counted;
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
   */
  static Optional<ImagingCost> of(List<WorldOrder> orders) {
    long tiles = orders.stream().mapToLong(order -> order.tiles().size()).sum();
    return First.of(orders)
        .map(first -> new ImagingCost(tiles, first.imaging().estimatedSeconds(first.view())));
  }

  /**
   * Refuses too little memory for orders, as if all their worlds were as thick as the first.
   *
   * @param heapBytes memory of each Java machine that will calculate them
   * @throws UserError if it is too little
   */
  static void checkMemory(List<WorldOrder> orders, long heapBytes) {
    First.of(orders).ifPresent(first -> first.imaging().checkMemory(first.view(), heapBytes));
  }

  /** One of the views that are ordered. */
  private record First(Imaging imaging, View view) {
    /** Of the first world that has tiles to calculate; empty where images are light. */
    static Optional<First> of(List<WorldOrder> orders) {
      return orders.stream()
          .filter(order -> Fidelity.named(order.fidelity()) != Fidelity.SUPERPOSITION)
          .filter(order -> !order.tiles().isEmpty())
          .findFirst()
          .map(First::of);
    }

    private static First of(WorldOrder order) {
      World world = World.of(WorldJson.read(order.specJson()), order.seed());
      TileGrid grid = world.spec().tiles();
      return new First(
          Fidelity.named(order.fidelity()).of(world), order.view(grid, grid.count() / 2));
    }
  }

  double coreHours() {
    return tiles * seconds / 3600;
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "about %.2g core-hours on this machine: %s of %.2g minutes each (to a factor of two)",
        coreHours(),
        Counted.of(tiles, "tile"),
        seconds / 60);
  }
}
