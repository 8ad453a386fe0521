package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.core.study.StudyResult;
import paretoscope.spark.evaluate.WholeStudies;
import paretoscope.spark.serialise.FoundStudy;
import paretoscope.spark.serialise.StudyOrder;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.RunFolder;

/** Runs many light studies, one per task, and stores them as they finish. */
record LightStudies(
    RunFolder run, Map<String, Double> pixelSizes, JavaSparkContext spark, PrintWriter err) {

  /** Runs them all. */
  void run(List<PlannedStudy> studies) {
    List<StudyOrder> orders =
        studies.stream().map(s -> new StudyOrder(s.text(), s.images())).toList();
    long start = System.nanoTime();
    AtomicInteger done = new AtomicInteger();
    String label = run.config().name() + ": " + studies.size() + " studies";
    new WholeStudies(spark)
        .run(
            orders,
            label,
            (first, found) -> {
              store(studies.subList(first, first + found.size()), found);
              int count = done.addAndGet(found.size());
              String left = Progress.left(start, count, studies.size());
              err.printf("studies %d/%d  left %s%n", count, studies.size(), left);
              err.flush();
            });
  }

  private void store(List<PlannedStudy> studies, List<FoundStudy> found) {
    try (Commit commit = run.begin()) {
      for (int i = 0; i < found.size(); i++) {
        PlannedStudy planned = studies.get(i);
        StudyResult result = found.get(i).of(planned.study().search());
        commit.study(planned.key(), result);
        FrontRows.add(commit, planned, found.get(i).points(), pixelSizes);
      }
      commit.publish();
    }
  }
}
