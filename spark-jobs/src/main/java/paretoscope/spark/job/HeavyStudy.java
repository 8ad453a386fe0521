package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.core.evaluate.BatchEvaluator;
import paretoscope.core.evaluate.RecallingEvaluator;
import paretoscope.core.image.Micrograph;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.StudyRunner;
import paretoscope.spark.evaluate.BroadcastImages;
import paretoscope.spark.evaluate.ImageReading;
import paretoscope.spark.evaluate.PointChecks;
import paretoscope.spark.evaluate.SparkBatchEvaluator;
import paretoscope.spark.serialise.PointCheck;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.RunFolder;

/**
 * Runs studies whose candidates are spread over the executors. Safe for use by several threads, one
 * study each; the fair scheduler shares the executors between them.
 *
 * @param pixelSizes by image id [nm]
 * @param several whether progress lines must say which study they are of
 */
record HeavyStudy(
    RunFolder run,
    Map<String, Double> pixelSizes,
    JavaSparkContext spark,
    ImageReading reading,
    PrintWriter err,
    boolean several) {

  /** Runs one study, or the rest of it, and stores it. */
  void run(PlannedStudy planned) {
    List<Micrograph> images = reading.again(planned.images());
    String name = planned.key().name();
    try (BroadcastImages sent = new BroadcastImages(spark, images)) {
      BatchEvaluator evaluator =
          new RecallingEvaluator(
              run.tables().outcomes(planned.key()),
              new SparkBatchEvaluator(spark, planned.text(), sent, name));
      StudyListener stored = run.listener(planned.key());
      StudyListener shown =
          new Progress(err, several ? name : "", planned.study().optimiser().batches());
      StudyResult result =
          StudyRunner.run(
              planned.study().search(),
              evaluator,
              (generation, fresh, front) -> {
                stored.done(generation, fresh, front);
                shown.done(generation, fresh, front);
              });
      List<PointCheck> points =
          PointChecks.spread(spark, planned.text(), planned.study(), sent, result);
      try (Commit commit = run.begin()) {
        // all at once: a run killed here has either none of it or everything
        FrontRows.add(commit, planned, points, pixelSizes);
        commit.result(planned.key(), result).publish();
      }
    }
  }
}
