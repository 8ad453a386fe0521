package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.WorldRecord;

/**
 * Episodes in one world to play in one task.
 *
 * @param seed of all chance in the episodes
 */
public record EpisodeOrder(WorldRecord world, long seed, List<EpisodeKey> episodes) {
  public EpisodeOrder {
    episodes = List.copyOf(episodes);
  }
}
