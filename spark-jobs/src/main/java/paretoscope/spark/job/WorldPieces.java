package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import paretoscope.simulator.world.WorldJson;
import paretoscope.simulator.world.WorldSpec;
import paretoscope.spark.evaluate.Quarantine;
import paretoscope.spark.serialise.MadeWorld;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.serialise.WorldOrder;
import paretoscope.spark.store.PartTicket;
import paretoscope.spark.store.TileRecord;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldParts;
import paretoscope.spark.store.WorldRecord;

/** Orders of a world, which can be done tile by tile. */
record WorldPieces(PartTicket ticket, Configuration hadoop)
    implements Quarantine.Work<WorldOrder, MadeWorld> {
  @Override
  public List<WorldOrder> parts(WorldOrder order) {
    List<WorldOrder> parts = new ArrayList<>();
    if (order.truth()) {
      parts.add(part(order, List.of(), true));
    }
    order.tiles().forEach(tile -> parts.add(part(order, List.of(tile), false)));
    return parts;
  }

  private static WorldOrder part(WorldOrder whole, List<Integer> tiles, boolean truth) {
    return new WorldOrder(
        whole.specJson(), whole.seed(), whole.fidelity(), tiles, whole.cropPx(), truth);
  }

  @Override
  public List<MadeWorld> answers(byte[] bytes) {
    return List.of(Wire.decode(bytes, MadeWorld.class));
  }

  @Override
  public MadeWorld lost(WorldOrder part, String reason) {
    WorldSpec spec = WorldJson.read(part.specJson());
    WorldKey key = new WorldKey(spec.id(), part.seed());
    if (part.truth()) {
      String said = "the world cannot be made: " + reason;
      WorldRecord lost = WorldRecord.failed(key, part.specJson(), part.fidelity(), said);
      return new MadeWorld(List.of(), "", List.of(lost));
    }
    int tile = part.tiles().get(0);
    String attempt = "lost-%s-%d-%d".formatted(key.id(), key.seed(), tile);
    try (WorldParts parts = ticket.worlds(hadoop, attempt)) {
      parts.tile(key, TileRecord.failed(tile, part.view(spec.tiles(), tile), reason));
      return new MadeWorld(parts.finish(), "", List.of());
    }
  }
}
