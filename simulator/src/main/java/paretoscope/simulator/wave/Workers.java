package paretoscope.simulator.wave;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;

/**
 * How many threads a calculation may use. What is calculated does not depend on it.
 *
 * @param threads at least 1
 */
public record Workers(int threads) {
  /** The calling thread alone, as in a task of a cluster. */
  public static final Workers ONE = new Workers(1);

  public Workers {
    Require.positive("threads", threads);
  }

  /** All processors of this machine. */
  public static Workers all() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  /** Does independent pieces of work. */
  public void each(int count, IntConsumer work) {
    if (threads == 1 || count == 1) {
      IntStream.range(0, count).forEach(work);
      return;
    }
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(() -> IntStream.range(0, count).parallel().forEach(work)).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a calculation failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during a calculation", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
