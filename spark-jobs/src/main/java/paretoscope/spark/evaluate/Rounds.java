package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Does much independent work in small Spark jobs, two at a time, so that while one job's results
 * are stored and its last task runs, the other keeps the slots busy, and a killed run loses little.
 */
public final class Rounds {
  /** Spark jobs that go on side by side. */
  public static final int JOBS_AT_ONCE = 2;

  private final JavaSparkContext spark;
  private final String label;

  /**
   * @param label what Spark's page calls the jobs
   */
  public Rounds(JavaSparkContext spark, String label) {
    this.spark = spark;
    this.label = label;
  }

  /** One Spark job. Called by several threads. */
  @FunctionalInterface
  public interface Round {
    /** Does the pieces of work from {@code first}, until before {@code end}. */
    void run(int first, int end);
  }

  /**
   * Does all pieces of work.
   *
   * @param perSlot pieces per slot in one job
   */
  public void run(int pieces, int perSlot, Round round) {
    int size = Math.max(1, Math.min(perSlot * Slots.of(spark), pieces));
    Iterator<Integer> starts = IntStream.iterate(0, i -> i < pieces, i -> i + size).iterator();
    ExecutorService threads = Executors.newFixedThreadPool(JOBS_AT_ONCE);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < JOBS_AT_ONCE; i++) {
        String pool = "round-" + i;
        work.add(
            threads.submit(
                () -> {
                  spark.setLocalProperty("spark.scheduler.pool", pool);
                  spark.setJobDescription(label);
                  for (int first = next(starts); first >= 0; first = next(starts)) {
                    round.run(first, Math.min(first + size, pieces));
                  }
                }));
      }
      await(work);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int next(Iterator<Integer> starts) {
    synchronized (starts) {
      return starts.hasNext() ? starts.next() : -1;
    }
  }

  private void await(List<Future<?>> work) {
    for (Future<?> one : work) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("a Spark job failed: " + label, e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while Spark worked: " + label, e);
      }
    }
  }
}
