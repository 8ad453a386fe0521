package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.study.Trial;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.StudyKey;

/**
 * What a run came to.
 *
 * @param guard what the hacking guard says of the fronts
 * @param refused images that could not be used
 * @param failed evaluations that are FAILED or TIMEOUT
 * @param digest of all tables that hold results
 */
record RunSummary(
    List<StoredStudy> studies, GuardWords guard, int refused, int failed, int done, String digest) {
  /**
   * Sums up the studies of a run.
   *
   * @param byName what is stored of them
   */
  static RunSummary of(
      RunTables tables, Map<String, StoredStudy> byName, List<PlannedStudy> planned, int refused) {
    List<StoredStudy> studies =
        planned.stream().map(PlannedStudy::key).map(StudyKey::name).map(byName::get).toList();
    int failed = 0;
    int done = 0;
    for (StoredStudy study : studies) {
      for (Trial trial : study.trials()) {
        done++;
        failed += trial.evaluation().ok() ? 0 : 1;
      }
    }
    return new RunSummary(
        studies, GuardWords.of(tables, studies), refused, failed, done, tables.digest());
  }

  int exitCode() {
    if (studies.stream().allMatch(study -> study.front().isEmpty())) {
      return ExitCode.NOTHING;
    }
    return refused + failed > 0 ? ExitCode.PARTLY : ExitCode.OK;
  }

  void say(PrintWriter out) {
    if (studies.size() == 1) {
      FrontTable.of(studies.get(0), guard).say(out);
    } else {
      long without = studies.stream().filter(study -> study.front().isEmpty()).count();
      out.printf("%d studies, %d without a front%n", studies.size(), without);
    }
    out.printf("evaluated %d candidates, %d failed; %d images skipped%n", done, failed, refused);
    reasons(studies, out);
    guard.say(out);
    out.println("tables " + digest.substring(0, 12));
  }

  /** The reasons why evaluations failed, the most frequent ones. */
  static void reasons(List<StoredStudy> studies, PrintWriter out) {
    Map<String, Long> reasons =
        studies.stream()
            .flatMap(study -> study.trials().stream())
            .map(Trial::evaluation)
            .filter(e -> !e.ok())
            .collect(
                Collectors.groupingBy(
                    Evaluation::reason, java.util.TreeMap::new, Collectors.counting()));
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(3)
        .forEach(e -> out.printf("  %d x %s%n", e.getValue(), e.getKey()));
  }
}
