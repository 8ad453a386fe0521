package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import paretoscope.simulator.tune.MicroscopeTime;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.serialise.EpisodeOrder;
import paretoscope.spark.serialise.PlayedEpisode;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.WorldRecord;

/**
 * Lets agents play in worlds, spread over the executors. An episode depends on its agent, world,
 * task and seed alone. Close it where it was made.
 */
public final class AgentEpisodes implements AutoCloseable {
  private final JavaSparkContext spark;
  private final long seed;
  private final MicroscopeTime time;
  private final Broadcast<byte[]> taught;

  /**
   * @param seed of all chance in the episodes
   * @param networks of a training; none for those that come with the program
   */
  public AgentEpisodes(
      JavaSparkContext spark, long seed, MicroscopeTime time, List<NetworkRecord> networks) {
    this.spark = spark;
    this.seed = seed;
    this.time = time;
    this.taught = spark.broadcast(ExecutorPerceptions.encoded(networks));
  }

  /**
   * Plays every agent at every task in every world, as one Spark job.
   *
   * @param label what the job is, for people
   * @param agents full names, each once
   * @return for each agent its episodes, world by world and in each task by task
   */
  public List<List<PlayedEpisode>> play(
      String label, List<WorldRecord> worlds, List<String> tasks, List<String> agents) {
    List<EpisodeOrder> orders = orders(worlds, tasks, agents);
    Map<EpisodeKey, PlayedEpisode> played = new HashMap<>();
    spark.setJobDescription(label);
    try {
      PlayEpisodes work = new PlayEpisodes(taught, time.dwellMicroseconds(), time.lookSeconds());
      for (PlayedEpisode episode :
          new EpisodeParts<>(PlayedEpisode.class, PlayedEpisode::lost).play(spark, orders, work)) {
        played.put(episode.key(), episode);
      }
    } finally {
      spark.setJobDescription(null);
    }
    List<List<PlayedEpisode>> all = new ArrayList<>();
    for (String agent : agents) {
      List<PlayedEpisode> its = new ArrayList<>();
      worlds.forEach(world -> keys(world, tasks, agent).forEach(key -> its.add(played.get(key))));
      all.add(List.copyOf(its));
    }
    return all;
  }

  /** Agents are dealt to a world's tasks like cards, so that costly neighbours part. */
  private List<EpisodeOrder> orders(
      List<WorldRecord> worlds, List<String> tasks, List<String> agents) {
    int wanted = SparkBatchEvaluator.TASKS_PER_SLOT * Slots.of(spark);
    int hands = Math.min(agents.size(), (wanted + worlds.size() - 1) / worlds.size());
    List<EpisodeOrder> orders = new ArrayList<>();
    for (WorldRecord world : worlds) {
      for (int hand = 0; hand < hands; hand++) {
        List<EpisodeKey> keys = new ArrayList<>();
        for (int i = hand; i < agents.size(); i += hands) {
          keys.addAll(keys(world, tasks, agents.get(i)));
        }
        orders.add(new EpisodeOrder(world, seed, keys));
      }
    }
    return orders;
  }

  private static List<EpisodeKey> keys(WorldRecord world, List<String> tasks, String agent) {
    return tasks.stream()
        .map(task -> new EpisodeKey(world.key(), Variant.BASELINE, task, agent))
        .toList();
  }

  @Override
  public void close() {
    taught.destroy();
  }
}
