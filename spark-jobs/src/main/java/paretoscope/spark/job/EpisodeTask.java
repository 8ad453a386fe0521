package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.agent.Episode;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.world.TruthDigest;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.World;
import paretoscope.spark.serialise.EpisodeOrder;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.WorldRecord;

/** The task of {@code episodes}: makes a world ready once and plays several episodes in it. */
record EpisodeTask() implements Function<byte[], byte[]> {

  @Override
  public byte[] call(byte[] encoded) {
    EpisodeOrder order = Wire.decode(encoded, EpisodeOrder.class);
    List<EpisodeRecord> played = new ArrayList<>();
    try {
      PreparedWorld published = prepared(order.world());
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

  private static PreparedWorld prepared(WorldRecord stored) {
    World world = World.of(stored.spec(), stored.key().seed());
    String digest = TruthDigest.of(world);
    if (!digest.equals(stored.truthDigest())) {
      throw new IllegalStateException(
          "its truth (%s) is not the stored one (%s); make the worlds anew with this version"
              .formatted(digest, stored.truthDigest()));
    }
    return PreparedWorld.of(world);
  }

  private static EpisodeRecord play(PreparedWorld world, EpisodeKey key, long seed) {
    try {
      AgentSpec agent = AgentSpec.named(key.agent());
      return EpisodeRecord.of(
          key, Episode.run(world, Tasks.named(key.task()), key.agent(), agent.create(world), seed));
    } catch (StackOverflowError | RuntimeException e) {
      return EpisodeRecord.failed(key, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
