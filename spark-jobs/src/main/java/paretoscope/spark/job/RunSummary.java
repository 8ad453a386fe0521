package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.study.Trial;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.ScoreColumn;
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
  private static final int ROWS_SHOWN = 12;

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
      front(studies.get(0), out);
    } else {
      long without = studies.stream().filter(study -> study.front().isEmpty()).count();
      out.printf("%d studies, %d without a front%n", studies.size(), without);
    }
    out.printf("evaluated %d candidates, %d failed; %d images skipped%n", done, failed, refused);
    reasons(out);
    guard.say(out);
    out.println("tables " + digest.substring(0, 12));
  }

  private void reasons(PrintWriter out) {
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

  private void front(StoredStudy study, PrintWriter out) {
    if (study.front().isEmpty()) {
      out.println(study.convergence());
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("point"));
    for (ScoreColumn score : study.key().scores()) {
      head.add(score.reward() + (score.unit().equals("1") ? "" : " [" + score.unit() + "]"));
    }
    head.addAll(List.of("spots", "guard"));
    rows.add(head);
    shown(study).forEach(place -> rows.add(row(study.front().get(place), names(study, place))));
    study.baseline().ifPresent(trial -> rows.add(row(trial, " default")));
    TextTable.print(rows, out);
    parameters(study, out);
    out.println(study.convergence());
  }

  /** Places in the front: some spread evenly, and all that have a name. */
  private static TreeSet<Integer> shown(StoredStudy study) {
    int last = study.front().size() - 1;
    int steps = Math.max(1, Math.min(study.front().size(), ROWS_SHOWN) - 1);
    TreeSet<Integer> places = new TreeSet<>(study.points().values());
    for (int i = 0; i <= steps; i++) {
      places.add((int) ((long) last * i / steps));
    }
    return places;
  }

  private static String names(StoredStudy study, int place) {
    return study.points().entrySet().stream()
        .filter(point -> point.getValue() == place)
        .map(point -> " " + point.getKey())
        .collect(Collectors.joining(","));
  }

  private List<String> row(Trial trial, String mark) {
    List<String> row = new ArrayList<>(List.of(trial.id() + mark));
    trial.evaluation().scores().forEach(score -> row.add(number(score)));
    row.add(number(trial.evaluation().detections()));
    row.add(guard.of(trial));
    return row;
  }

  /** The knee's values beside the defaults. */
  private static void parameters(StoredStudy study, PrintWriter out) {
    Map<String, Object> knee = study.front().get(study.knee()).evaluation().candidate().values();
    Map<String, Object> presets =
        study.baseline().map(t -> t.evaluation().candidate().values()).orElse(Map.of());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("parameter", "knee", "default"));
    TreeSet<String> paths = new TreeSet<>(knee.keySet());
    paths.addAll(presets.keySet());
    for (String path : paths) {
      rows.add(List.of(path, shown(knee.get(path)), shown(presets.get(path))));
    }
    out.println();
    TextTable.print(rows, out);
  }

  private static String shown(Object value) {
    return value == null ? "-" : value instanceof Double d ? number(d) : value.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }
}
