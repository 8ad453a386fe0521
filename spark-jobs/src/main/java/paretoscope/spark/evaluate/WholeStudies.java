package paretoscope.spark.evaluate;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import paretoscope.core.error.Few;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Micrograph;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.StudyRunner;
import paretoscope.spark.resource.AssignedMachine;
import paretoscope.spark.serialise.FoundStudy;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.serialise.PointCheck;
import paretoscope.spark.serialise.StudyOrder;
import paretoscope.spark.serialise.Wire;

/** Runs many light studies, each from beginning to end in one task. */
public final class WholeStudies {
  /** Studies of one Spark job. */
  public static final int STUDIES_PER_SLOT = 4;

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
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    try {
      new Rounds(spark, label)
          .run(
              orders.size(),
              STUDIES_PER_SLOT,
              (first, end) -> {
                List<FoundStudy> found = job(orders.subList(first, end), hadoop);
                synchronized (receiver) {
                  receiver.done(first, found);
                }
              });
    } finally {
      hadoop.destroy();
    }
  }

  private List<FoundStudy> job(
      List<StudyOrder> orders, Broadcast<SerializableConfiguration> hadoop) {
    return new Quarantine<>(spark, new Whole(hadoop), new Undivided())
        .run(orders).stream().map(found -> found.get(0)).toList();
  }

  /** A whole study is one piece of work. */
  private record Undivided() implements Quarantine.Work<StudyOrder, FoundStudy> {
    @Override
    public List<StudyOrder> parts(StudyOrder order) {
      return List.of(order);
    }

    @Override
    public List<FoundStudy> answers(byte[] bytes) {
      return List.of(Wire.decode(bytes, FoundStudy.class));
    }

    @Override
    public FoundStudy lost(StudyOrder order, String reason) {
      throw new UserError(
          "study %s of %s cannot be done in one task: %s. With --spread candidates --resume the"
                  .formatted(
                      order.text().study().name(),
                      Few.of(order.images().stream().map(ImageFile::id).toList(), 3),
                      reason)
              + " candidate that does it becomes a row, and the study goes on.");
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
      AssignedMachine.giveToNetworks(study.workflow());
      ExecutorStudies.Kept kept = ExecutorStudies.fresh(study, images, key.toString());
      LaneEvaluator lane = new LaneEvaluator(kept.evaluator());
      StudyResult result = StudyRunner.run(study.search(), lane, (generation, fresh, front) -> {});
      List<PointCheck> points = PointChecks.here(kept, result);
      kept.evaluator().close();
      return Wire.encode(FoundStudy.of(result, points));
    }
  }
}
