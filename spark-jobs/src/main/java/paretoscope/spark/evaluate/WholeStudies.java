package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import paretoscope.core.image.Micrograph;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.StudyRunner;
import paretoscope.spark.serialise.FoundStudy;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.PointCheck;
import paretoscope.spark.serialise.StudyOrder;
import paretoscope.spark.serialise.Wire;

/**
 * Runs many light studies, each from beginning to end in one task. They go out in small Spark jobs,
 * two at a time, so that while one job's results are stored and its last task runs, the other keeps
 * the slots busy, and a killed run loses little.
 */
public final class WholeStudies {
  private static final int JOBS_AT_ONCE = 2;
  private static final int STUDIES_PER_SLOT = 4;

  private final JavaSparkContext spark;

  public WholeStudies(JavaSparkContext spark) {
    this.spark = spark;
  }

  /** Takes in studies that are done. Called by one thread at a time. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * @param first place of the first of these studies in the list of orders
     */
    void done(int first, List<FoundStudy> studies);
  }

  /** Runs all orders and hands over the results in batches as they come. */
  public void run(List<StudyOrder> orders, String label, Receiver receiver) {
    int size = Math.max(1, Math.min(STUDIES_PER_SLOT * Slots.of(spark), orders.size()));
    Iterator<Integer> starts =
        java.util.stream.IntStream.iterate(0, i -> i < orders.size(), i -> i + size).iterator();
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    ExecutorService threads = Executors.newFixedThreadPool(JOBS_AT_ONCE);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < JOBS_AT_ONCE; i++) {
        String pool = "studies-" + i;
        work.add(
            threads.submit(
                () -> {
                  spark.setLocalProperty("spark.scheduler.pool", pool);
                  for (int first = next(starts); first >= 0; first = next(starts)) {
                    int end = Math.min(first + size, orders.size());
                    List<FoundStudy> found = job(orders.subList(first, end), hadoop, label);
                    synchronized (receiver) {
                      receiver.done(first, found);
                    }
                  }
                }));
      }
      await(work);
    } finally {
      threads.shutdownNow();
      hadoop.destroy();
    }
  }

  private static int next(Iterator<Integer> starts) {
    synchronized (starts) {
      return starts.hasNext() ? starts.next() : -1;
    }
  }

  private List<FoundStudy> job(
      List<StudyOrder> orders, Broadcast<SerializableConfiguration> hadoop, String label) {
    List<byte[]> encoded = orders.stream().map(Wire::encode).toList();
    spark.setJobDescription(label);
    return spark.parallelize(encoded, encoded.size()).map(new Whole(hadoop)).collect().stream()
        .map(bytes -> Wire.decode(bytes, FoundStudy.class))
        .toList();
  }

  private static void await(List<Future<?>> work) {
    for (Future<?> one : work) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("a Spark job of studies failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while studies ran", e);
      }
    }
  }

  /** The task: a whole study. */
  private record Whole(Broadcast<SerializableConfiguration> hadoop)
      implements Function<byte[], byte[]> {
    @Override
    public byte[] call(byte[] encoded) {
      StudyOrder order = Wire.decode(encoded, StudyOrder.class);
      Configuration conf = hadoop.value().value();
      List<Micrograph> images = new ImageReading(conf).again(order.images());
      StringBuilder key = new StringBuilder();
      for (ImageFile file : order.images()) {
        key.append(file.id()).append(file.sha256()).append(file.pixelSizeNm());
      }
      Study study = order.text().study();
      ExecutorStudies.Kept kept = ExecutorStudies.fresh(study, images, key.toString());
      LaneEvaluator lane = new LaneEvaluator(kept.evaluator());
      StudyResult result = StudyRunner.run(study, lane, (generation, fresh, front) -> {});
      List<PointCheck> points = PointChecks.here(kept, result);
      kept.evaluator().close();
      return Wire.encode(FoundStudy.of(result, points));
    }
  }
}
