package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.agent.Episode;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.evaluate.ExecutorPerceptions;
import paretoscope.spark.evaluate.StoredWorld;
import paretoscope.spark.serialise.EpisodeOrder;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;

/** The task of {@code episodes}: makes a world ready once and plays several episodes in it. */
record EpisodeTask(Broadcast<byte[]> taught) implements Function<byte[], byte[]> {

  @Override
  public byte[] call(byte[] encoded) {
    EpisodeOrder order = Wire.decode(encoded, EpisodeOrder.class);
    List<EpisodeRecord> played = new ArrayList<>();
    try {
      PreparedWorld published = PreparedWorld.of(StoredWorld.of(order.world())).remembering();
      PreparedWorld world = published;
      Variant variant = Variant.BASELINE;
      for (EpisodeKey key : order.episodes()) {
        // the keys of a variant stand together, and only one variant is held at a time
        if (!key.variant().equals(variant)) {
          variant = key.variant();
          world = published.under(variant);
        }
        played.add(play(world, key, order.seed()));
      }
    } catch (StackOverflowError | RuntimeException e) {
      String reason = "the world cannot be made: " + e.getMessage();
      List<EpisodeKey> left = order.episodes().subList(played.size(), order.episodes().size());
      left.forEach(key -> played.add(EpisodeRecord.failed(key, reason)));
    }
    return Wire.encode(List.copyOf(played));
  }

  private EpisodeRecord play(PreparedWorld world, EpisodeKey key, long seed) {
    try {
      Perceptions perceptions = ExecutorPerceptions.of(taught.value());
      AgentSpec agent = AgentSpec.named(key.agent());
      return EpisodeRecord.of(
          key,
          Episode.run(
              world, Tasks.named(key.task()), key.agent(), agent.create(world, perceptions), seed));
    } catch (StackOverflowError | RuntimeException e) {
      return EpisodeRecord.failed(key, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
