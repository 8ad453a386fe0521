package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import paretoscope.core.spot.Blob;
import paretoscope.core.study.Trial;
import paretoscope.core.truth.Matching;
import paretoscope.spark.store.DetectionRecord;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.store.StudyKey;

/**
 * How well the points of a run find things whose places are known. The search never saw them.
 *
 * @param truth what is there, by image id
 * @param radiusPx greatest distance of a match [px]
 */
record TruthTable(RunTables tables, Map<String, List<Blob>> truth, double radiusPx) {
  /** Prints the knee, the best of the front and the presets. */
  void say(PrintWriter out) {
    StudyKey key = tables.config().studies().get(0);
    StoredStudy study = tables.study(key);
    if (study.front().isEmpty()) {
      return;
    }
    Map<String, Map<String, List<Blob>>> found =
        tables.detections(key).stream()
            .collect(
                Collectors.groupingBy(
                    DetectionRecord::candidateId,
                    Collectors.groupingBy(
                        DetectionRecord::imageId,
                        Collectors.mapping(DetectionRecord::blob, Collectors.toList()))));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("against the truth", "mean F1", "worst F1"));
    rows.add(row("knee of the front", found.get(study.front().get(study.knee()).id())));
    Trial best = study.front().get(0);
    for (Trial trial : study.front()) {
      best = mean(found.get(trial.id())) > mean(found.get(best.id())) ? trial : best;
    }
    rows.add(row("best of the front " + best.id(), found.get(best.id())));
    study.baseline().ifPresent(trial -> rows.add(row("default", found.get(trial.id()))));
    out.println();
    TextTable.print(rows, out);
    out.println("the search used rewards only; it never saw the truth");
    out.flush();
  }

  private List<String> row(String name, Map<String, List<Blob>> found) {
    double worst = f1(found).stream().mapToDouble(f -> f).min().orElse(0);
    return List.of(name, two(mean(found)), two(worst));
  }

  private double mean(Map<String, List<Blob>> found) {
    return f1(found).stream().mapToDouble(f -> f).average().orElse(0);
  }

  private List<Double> f1(Map<String, List<Blob>> found) {
    List<Double> each = new ArrayList<>();
    truth.forEach(
        (image, columns) -> {
          List<Blob> blobs = found == null ? List.of() : found.getOrDefault(image, List.of());
          each.add(Matching.of(blobs, columns, radiusPx).f1());
        });
    return each;
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
