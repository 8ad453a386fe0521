package paretoscope.spark.serialise;

import paretoscope.core.evaluate.Timing;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.spark.store.EpisodeKey;

/** What an episode said of its agent and, apart from it, its timing. */
public record PlayedEpisode(EpisodeKey key, EpisodeScores scores, Timing timing) {
  /** One that nobody could play to its end. */
  public static PlayedEpisode lost(EpisodeKey key, String reason) {
    return new PlayedEpisode(key, EpisodeScores.failed(reason), Timing.NONE);
  }
}
