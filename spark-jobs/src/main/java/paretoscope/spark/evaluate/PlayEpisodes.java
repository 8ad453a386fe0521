package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import paretoscope.core.evaluate.Clock;
import paretoscope.core.evaluate.Timing;
import paretoscope.simulator.agent.AgentSpec;
import paretoscope.simulator.agent.Episode;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.simulator.tune.MicroscopeTime;
import paretoscope.spark.serialise.EpisodeOrder;
import paretoscope.spark.serialise.PlayedEpisode;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.EpisodeKey;

/**
 * The task: some episodes in one world in, what they said of their agents out, both as bytes.
 *
 * @param taught what learned agents were taught
 */
record PlayEpisodes(Broadcast<byte[]> taught, double dwellMicroseconds, double lookSeconds)
    implements Function<byte[], byte[]> {
  @Override
  public byte[] call(byte[] encoded) {
    EpisodeOrder order = Wire.decode(encoded, EpisodeOrder.class);
    List<PlayedEpisode> played = new ArrayList<>();
    int lane = Lanes.enter();
    try {
      for (EpisodeKey key : order.episodes()) {
        long start = Clock.millis();
        long from = System.nanoTime();
        EpisodeScores scores = play(order, key);
        Timing timing = new Timing(Lanes.name(lane), start, System.nanoTime() - from);
        played.add(new PlayedEpisode(key, scores, timing));
      }
    } finally {
      Lanes.leave(lane);
    }
    return Wire.encode(List.copyOf(played));
  }

  private EpisodeScores play(EpisodeOrder order, EpisodeKey key) {
    PreparedWorld world;
    try {
      world = ExecutorWorlds.of(order.world());
    } catch (StackOverflowError | RuntimeException e) {
      return EpisodeScores.failed("the world cannot be made: " + e.getMessage());
    }
    try {
      AgentSpec agent = AgentSpec.named(key.agent());
      MicroscopeTime time = new MicroscopeTime(dwellMicroseconds, lookSeconds);
      return EpisodeScores.of(
          Episode.run(
              world,
              Tasks.named(key.task()),
              key.agent(),
              agent.create(world, ExecutorPerceptions.of(taught.value())),
              order.seed()),
          time);
    } catch (StackOverflowError | RuntimeException e) {
      return EpisodeScores.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
