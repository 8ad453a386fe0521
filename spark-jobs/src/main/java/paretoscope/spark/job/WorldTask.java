package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.fidelity.Fidelity;
import paretoscope.simulator.fidelity.Imaging;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldJson;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.spark.resource.AssignedMachine;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.serialise.MadeWorld;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.serialise.WorldOrder;
import paretoscope.spark.store.PartTicket;
import paretoscope.spark.store.TileRecord;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldParts;
import paretoscope.spark.store.WorldRecord;

/**
 * The task of {@code worlds}: makes a world, writes its truth and calculates tiles. What fails is a
 * row; what cannot be written is an error, and so is a GPU that was asked for and is not there.
 */
record WorldTask(PartTicket ticket, GpuPlan gpus, Broadcast<SerializableConfiguration> hadoop)
    implements Function<byte[], byte[]> {

  @Override
  public byte[] call(byte[] encoded) {
    WorldOrder order = Wire.decode(encoded, WorldOrder.class);
    Configuration conf = hadoop.value().value();
    WaveMachine machine = AssignedMachine.of(gpus);
    String attempt = String.valueOf(TaskContext.get().taskAttemptId());
    try (WorldParts parts = ticket.worlds(conf, attempt)) {
      List<WorldRecord> worlds = new Work(order, machine, parts).run();
      return Wire.encode(new MadeWorld(parts.finish(), named(machine), worlds));
    }
  }

  private static String named(WaveMachine machine) {
    return machine == WaveMachine.PROCESSOR
        ? ""
        : machine.name() + " of " + AssignedMachine.executor();
  }

  /** One order. */
  private record Work(WorldOrder order, WaveMachine machine, WorldParts parts) {
    List<WorldRecord> run() {
      WorldSpec spec = WorldJson.read(order.specJson());
      WorldKey key = new WorldKey(spec.id(), order.seed());
      Made<World> world = Made.of(() -> World.of(spec, order.seed()));
      List<WorldRecord> worlds = new ArrayList<>();
      if (order.truth()) {
        worlds.add(
            world.ok()
                ? WorldRecord.of(world.value(), order.fidelity())
                : WorldRecord.failed(key, order.specJson(), order.fidelity(), world.reason()));
        if (world.ok()) {
          parts.truth(world.value());
        }
      }
      tiles(spec, key, world);
      return worlds;
    }

    private void tiles(WorldSpec spec, WorldKey key, Made<World> world) {
      Made<Imaging> imaging =
          world.ok()
              ? Made.of(() -> Fidelity.named(order.fidelity()).of(world.value(), machine))
              : new Made<>(null, world.reason());
      for (int tile : order.tiles()) {
        View view = order.view(spec.tiles(), tile);
        Made<TileRecord> made =
            imaging.ok()
                ? Made.of(() -> TileRecord.of(tile, view, imaging.value().fractions(view)))
                : new Made<>(null, imaging.reason());
        parts.tile(key, made.ok() ? made.value() : TileRecord.failed(tile, view, made.reason()));
      }
    }
  }

  /** What was made, or why not. */
  private record Made<T>(T value, String reason) {
    static <T> Made<T> of(Supplier<T> making) {
      try {
        return new Made<>(making.get(), "");
      } catch (StackOverflowError | RuntimeException e) {
        return new Made<>(null, e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }

    boolean ok() {
      return reason.isEmpty();
    }
  }
}
