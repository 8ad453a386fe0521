package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paretoscope.spark.evaluate.SparkBatchEvaluator;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.serialise.ImageFile;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;

/**
 * The plan of a search, for people; no image is opened and nothing is written.
 *
 * @param slots tasks at once, 0 where only the cluster knows
 * @param gpus what tasks get of them
 * @param stored the run that the search would go on with
 */
record DryRun(
    SearchRequest request,
    ImageListing listing,
    String master,
    int slots,
    GpuPlan gpus,
    Optional<RunTables> stored) {

  /**
   * Says it.
   *
   * @throws paretoscope.core.error.UserError if the stored run is another one
   */
  void say(PrintWriter out) {
    List<ImageFile> files = files();
    List<PlannedStudy> studies = PlannedStudy.all(request, files);
    stored.ifPresent(run -> run.requireSame(StudyConfig.of(request, files, studies, gpus)));
    PlannedStudy one = studies.get(0);
    long budget = studies.stream().mapToLong(PlannedStudy::budget).sum();
    out.println("dry run: no image is read, nothing is written or started");
    out.printf("study file  %s%n", request.text().file());
    out.printf(
        "images      %d (%d hidden and %d other files passed over)%n",
        listing.files().size(), listing.hidden(), listing.others());
    out.printf(
        "studies     %d, each %s %d x %d = %d evaluations on %d image%s%n",
        studies.size(),
        one.study().optimiser().method().name().toLowerCase(Locale.ROOT),
        one.study().optimiser().population(),
        one.study().optimiser().batches(),
        one.budget(),
        one.images().size(),
        one.images().size() == 1 ? "" : "s");
    out.printf("budget      %d evaluations at most%n", budget);
    String count = slots == 0 ? "as many as the cluster gives" : String.valueOf(slots);
    out.printf("slots       %s on %s%n", count, master);
    work(studies, out);
    out.printf(
        "files       %s: Parquet tables (images, pixels, evaluations, timings, generations,"
            + " archive, guard, detections, studies), manifests, report.html%n",
        request.out());
  }

  /** The images; of a stored run, those that it could read, with the hashes they had. */
  private List<ImageFile> files() {
    if (stored.isEmpty()) {
      return listing.files();
    }
    Map<String, ImageRecord> known = new HashMap<>();
    stored.get().images().forEach(image -> known.put(image.id(), image));
    Map<String, String> sha256 = stored.get().config().imageSha256();
    List<ImageFile> files = new ArrayList<>();
    for (ImageFile file : listing.files()) {
      if (!known.containsKey(file.id()) || known.get(file.id()).ok()) {
        String hash = sha256.getOrDefault(file.id(), "not read yet");
        files.add(new ImageFile(file.id(), file.uri(), hash, file.pixelSizeNm()));
      }
    }
    return files;
  }

  private void work(List<PlannedStudy> studies, PrintWriter out) {
    Map<String, StoredStudy> before = stored.map(RunTables::studies).orElse(Map.of());
    Spread spread = request.spread().settled(studies.size(), Math.max(1, slots));
    int open = 0;
    long evaluations = 0;
    long tasks = 0;
    for (PlannedStudy study : studies) {
      StoredStudy known = before.get(study.key().name());
      if (known == null || !known.finished()) {
        open++;
        evaluations += study.budget() - (known == null ? 0 : known.trials().size());
        int batches = known == null ? 0 : known.generations().size();
        tasks += spread == Spread.STUDIES ? 1 : tasks(study, batches);
      }
    }
    out.printf("spread      %s%n", spread == Spread.STUDIES ? "one study per task" : "candidates");
    if (request.resume()) {
      String left = "%d of %d studies, %d evaluations at most";
      out.println(
          "left        "
              + (stored.isEmpty()
                  ? "everything: there is no run to resume yet"
                  : open == 0
                      ? "nothing: all studies of this run are finished"
                      : left.formatted(open, studies.size(), evaluations)));
    }
    out.printf("tasks       about %d%s%n", tasks, slots == 0 && open > 0 ? " per slot" : "");
  }

  /** Spark tasks of a study of which some batches are stored. */
  private long tasks(PlannedStudy study, int batches) {
    int most = SparkBatchEvaluator.TASKS_PER_SLOT * Math.max(1, slots);
    return (study.study().optimiser().batches() - batches)
        * (long) Math.min(study.study().optimiser().population(), most);
  }
}
