package paretoscope.spark.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.spark.store.WorldRecord;

/**
 * Worlds that this Java machine keeps between tasks: to make one ready takes as long as several
 * episodes.
 */
final class ExecutorWorlds {
  /** One seed of all registered worlds; a search in more makes them ready again for each batch. */
  private static final int KEPT = 16;

  private static final Map<WorldRecord, CompletableFuture<PreparedWorld>> WORLDS =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<WorldRecord, CompletableFuture<PreparedWorld>> eldest) {
          return size() > KEPT;
        }
      };

  private ExecutorWorlds() {}

  /**
   * The world, made ready by the first task that asks while others wait.
   *
   * @throws RuntimeException if it cannot be made, the same for all who ask
   */
  static PreparedWorld of(WorldRecord stored) {
    CompletableFuture<PreparedWorld> mine = new CompletableFuture<>();
    CompletableFuture<PreparedWorld> kept;
    synchronized (WORLDS) {
      kept = WORLDS.putIfAbsent(stored, mine);
    }
    if (kept == null) {
      kept = mine;
      try {
        mine.complete(PreparedWorld.of(StoredWorld.of(stored)));
      } catch (StackOverflowError | RuntimeException e) {
        mine.completeExceptionally(e);
      } finally {
        // what ends the thread must not leave others waiting
        mine.completeExceptionally(new IllegalStateException("its making was broken off"));
      }
    }
    try {
      return kept.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    }
  }
}
