package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import paretoscope.core.study.Trial;
import paretoscope.spark.store.ScoreColumn;
import paretoscope.spark.store.StoredStudy;

/**
 * The front of a finished study in the terminal.
 *
 * @param guard what the hacking guard says of it; empty where an agent is tuned, and no spots are
 *     sought
 */
record FrontTable(StoredStudy study, Optional<GuardWords> guard) {
  private static final int ROWS_SHOWN = 12;

  static FrontTable of(StoredStudy study, GuardWords guard) {
    return new FrontTable(study, Optional.of(guard));
  }

  void say(PrintWriter out) {
    if (study.front().isEmpty()) {
      out.println(study.convergence());
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("point"));
    for (ScoreColumn score : study.key().scores()) {
      head.add(score.reward() + (score.unit().equals("1") ? "" : " [" + score.unit() + "]"));
    }
    guard.ifPresent(words -> head.addAll(List.of("spots", "guard")));
    rows.add(head);
    shown().forEach(place -> rows.add(row(study.front().get(place), names(place))));
    study.baseline().ifPresent(trial -> rows.add(row(trial, " default")));
    TextTable.print(rows, out);
    parameters(out);
    out.println(study.convergence());
  }

  /** Places in the front: some spread evenly, and all that have a name. */
  private TreeSet<Integer> shown() {
    int last = study.front().size() - 1;
    int steps = Math.max(1, Math.min(study.front().size(), ROWS_SHOWN) - 1);
    TreeSet<Integer> places = new TreeSet<>(study.points().values());
    for (int i = 0; i <= steps; i++) {
      places.add((int) ((long) last * i / steps));
    }
    return places;
  }

  private String names(int place) {
    return study.points().entrySet().stream()
        .filter(point -> point.getValue() == place)
        .map(point -> " " + point.getKey())
        .collect(Collectors.joining(","));
  }

  private List<String> row(Trial trial, String mark) {
    List<String> row = new ArrayList<>(List.of(trial.id() + mark));
    trial.evaluation().scores().forEach(score -> row.add(number(score)));
    guard.ifPresent(
        words -> {
          row.add(number(trial.evaluation().detections()));
          row.add(words.of(trial));
        });
    return row;
  }

  /** The knee's values beside the defaults. */
  private void parameters(PrintWriter out) {
    Map<String, Object> knee = study.front().get(study.knee()).evaluation().candidate().values();
    Map<String, Object> presets =
        study.baseline().map(t -> t.evaluation().candidate().values()).orElse(Map.of());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("parameter", "knee", "default"));
    TreeSet<String> paths = new TreeSet<>(knee.keySet());
    paths.addAll(presets.keySet());
    for (String path : paths) {
      rows.add(List.of(path, text(knee.get(path)), text(presets.get(path))));
    }
    out.println();
    TextTable.print(rows, out);
  }

  private static String text(Object value) {
    return value == null ? "-" : value instanceof Double d ? number(d) : value.toString();
  }

  /** Four digits, or a dash for none. */
  static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }
}
