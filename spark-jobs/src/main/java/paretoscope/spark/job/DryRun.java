package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import paretoscope.spark.evaluate.SparkBatchEvaluator;

/** The plan of a search, for people; nothing is opened or written. */
record DryRun(SearchRequest request, ImageListing listing, String master, int slots) {

  void say(PrintWriter out) {
    List<PlannedStudy> studies =
        PlannedStudy.all(request.study(), listing.files(), request.eachImage(), request.seeds());
    PlannedStudy one = studies.get(0);
    int generations = one.study().optimiser().batches();
    Spread spread = request.spread().settled(studies.size(), Math.max(1, slots));
    long budget = studies.stream().mapToLong(PlannedStudy::budget).sum();
    out.println("dry run: nothing is read, written or started");
    out.printf("study file  %s%n", request.study().file());
    out.printf(
        "images      %d (%d hidden and %d other files passed over)%n",
        listing.files().size(), listing.hidden(), listing.others());
    out.printf(
        "studies     %d, each %s %d x %d = %d evaluations on %d image%s%n",
        studies.size(),
        one.study().optimiser().method().name().toLowerCase(Locale.ROOT),
        one.study().optimiser().population(),
        generations,
        one.budget(),
        one.images().size(),
        one.images().size() == 1 ? "" : "s");
    out.printf("budget      %d evaluations at most%n", budget);
    String count = slots == 0 ? "as many as the cluster gives" : String.valueOf(slots);
    out.printf("slots       %s on %s%n", count, master);
    out.printf("spread      %s%n", spread == Spread.STUDIES ? "one study per task" : "candidates");
    long tasks =
        spread == Spread.STUDIES
            ? studies.size()
            : (long) studies.size()
                * generations
                * Math.min(
                    one.study().optimiser().population(),
                    SparkBatchEvaluator.TASKS_PER_SLOT * Math.max(1, slots));
    out.printf("tasks       about %d%s%n", tasks, slots == 0 ? " per slot" : "");
    out.printf(
        "files       %s: Parquet tables (images, pixels, evaluations, timings, generations,"
            + " archive, guard, detections, studies), manifests, report.html%n",
        request.out());
  }
}
