package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import paretoscope.spark.serialise.EpisodeOrder;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.EpisodeKey;

/**
 * Orders of episodes, which can be played one by one.
 *
 * @param <E> what is kept of an episode
 * @param failed an episode that cannot be played, and why
 */
public record EpisodeParts<E>(Class<E> type, BiFunction<EpisodeKey, String, E> failed)
    implements Quarantine.Work<EpisodeOrder, E> {
  /** A world takes some seconds to make ready, as long as several episodes: never for fewer. */
  private static final int LEAST_PER_TASK = 8;

  /** More would be lost with a killed run. */
  private static final int MOST_PER_TASK = 48;

  private static final int TASKS_PER_SLOT = 4;

  /** Episodes of one world that a task should play. */
  public static int perTask(int episodes, int slots) {
    long share = episodes / ((long) TASKS_PER_SLOT * slots);
    return (int) Math.max(LEAST_PER_TASK, Math.min(MOST_PER_TASK, share));
  }

  /**
   * Plays all episodes as one Spark job.
   *
   * @param task an order in, the list of its episodes out, both encoded
   * @return in the order of the orders
   */
  public List<E> play(
      JavaSparkContext spark, List<EpisodeOrder> orders, Function<byte[], byte[]> task) {
    List<E> episodes = new ArrayList<>();
    new Quarantine<>(spark, task, this).run(orders).forEach(episodes::addAll);
    return episodes;
  }

  @Override
  public List<EpisodeOrder> parts(EpisodeOrder order) {
    return order.episodes().stream()
        .map(key -> new EpisodeOrder(order.world(), order.seed(), List.of(key)))
        .toList();
  }

  @Override
  public List<E> answers(byte[] bytes) {
    return Wire.decodeList(bytes, type);
  }

  @Override
  public E lost(EpisodeOrder part, String reason) {
    return failed.apply(part.episodes().get(0), reason);
  }
}
