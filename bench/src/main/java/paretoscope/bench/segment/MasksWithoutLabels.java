package paretoscope.bench.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import paretoscope.bench.Images;
import paretoscope.core.config.StudyFile;
import paretoscope.core.evaluate.LocalEvaluator;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.space.Candidate;
import paretoscope.core.study.OperatingPoints;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.StudyRunner;
import paretoscope.core.study.TimedEvaluator;
import paretoscope.core.study.Trial;
import paretoscope.core.truth.Box;
import paretoscope.core.truth.Matching;
import paretoscope.core.workflow.WorkCache;

/**
 * One label-free study per image with experts' boxes or masks beside it, which the search never
 * sees: scores of the workflow's defaults, of the balanced point, the knee and the best of the
 * front. Boxes: F1 at IoU 0.5. Masks: AP at IoU 0.5 as counted for nuclei, TP / (TP + FP + FN).
 *
 * <p>Arguments: study file, folder with images/NAME.jpg and labels/NAME.txt (YOLO), or an image and
 * a label image of the same size; then names of images or overrides (path=value).
 */
public final class MasksWithoutLabels {
  private static final double LEAST_IOU = 0.5;

  private final Study study;
  private final List<double[]> rows = new ArrayList<>();

  private MasksWithoutLabels(Study study) {
    this.study = study;
  }

  /** Scores masks against a truth. */
  private interface Judge {
    double score(List<FoundMask> masks);
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    List<String> rest = List.of(args).subList(2, args.length);
    List<String> overrides = rest.stream().filter(a -> a.contains("=")).toList();
    List<String> words = rest.stream().filter(a -> !a.contains("=")).toList();
    Study study = StudyFile.read(file.toString(), Files.readString(file), overrides).study();
    MasksWithoutLabels bench = new MasksWithoutLabels(study);
    System.out.println("| image | there | found | defaults | balanced | knee | best on front |");
    System.out.println("|---|---|---|---|---|---|---|");
    Path truth = Path.of(args[1]);
    if (Files.isDirectory(truth)) {
      for (Path image : images(truth.resolve("images"), words)) {
        bench.boxes(image, truth.resolve("labels"));
      }
    } else {
      bench.masks(truth, Path.of(words.get(0)));
    }
    bench.sum();
  }

  private static List<Path> images(Path folder, List<String> names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> names.isEmpty() || names.contains(stem(f))).sorted().toList();
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  private void boxes(Path file, Path labels) throws IOException {
    Micrograph image = Images.read(file);
    List<Box> truth = new ArrayList<>();
    double wide = image.pixels().width();
    double high = image.pixels().height();
    for (String line : Files.readAllLines(labels.resolve(stem(file) + ".txt"))) {
      String[] word = line.trim().split("\\s+");
      double x = Double.parseDouble(word[1]) * wide;
      double y = Double.parseDouble(word[2]) * high;
      double halfX = Double.parseDouble(word[3]) * wide / 2;
      double halfY = Double.parseDouble(word[4]) * high / 2;
      truth.add(new Box(x - halfX, y - halfY, x + halfX, y + halfY));
    }
    Judge f1 =
        found ->
            Matching.ofBoxes(found.stream().map(m -> Box.of(m.box())).toList(), truth, LEAST_IOU)
                .f1();
    row(image, truth.size(), f1);
  }

  private void masks(Path file, Path labels) {
    Plane map = Images.read(labels).pixels();
    List<Mask> truth = new ArrayList<>();
    for (int label = 1; label <= map.max(); label++) {
      int wanted = label;
      Mask mask = Mask.where(map.height(), map.width(), (y, x) -> map.at(y, x) == wanted);
      if (mask.area() > 0) {
        truth.add(mask);
      }
    }
    Judge precision =
        found -> {
          List<Mask> masks = found.stream().map(FoundMask::mask).toList();
          int pairs = Matching.ofMasks(masks, truth, LEAST_IOU).pairs().size();
          return (double) pairs / (masks.size() + truth.size() - pairs);
        };
    row(Images.read(file), truth.size(), precision);
  }

  private void row(Micrograph image, int there, Judge judge) {
    StudyEvaluator evaluator = new StudyEvaluator(study, List.of(image), WorkCache.ofHeap());
    StudyResult result;
    try (var timed = new TimedEvaluator(study, evaluator);
        var local = new LocalEvaluator(timed::evaluate, 2)) {
      result = StudyRunner.run(study.search(), local, (generation, fresh, front) -> {});
    }
    Trial balanced = balanced(result);
    Trial knee = result.front().get(result.knee());
    double[] row = {
      score(evaluator, image, result.baseline(), judge),
      score(evaluator, image, balanced, judge),
      score(evaluator, image, knee, judge),
      result.front().stream().mapToDouble(t -> score(evaluator, image, t, judge)).max().orElse(0)
    };
    rows.add(row);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.3f | %.3f | %.3f | %.3f |%n",
        image.id(),
        there,
        balanced.evaluation().detections(),
        row[0],
        row[1],
        row[2],
        row[3]);
    System.err.println(image.id() + " balanced " + balanced.evaluation().candidate().json());
  }

  private static Trial balanced(StudyResult result) {
    return result.front().get(result.points().get(OperatingPoints.BALANCED));
  }

  private static double score(
      StudyEvaluator evaluator, Micrograph image, Trial trial, Judge judge) {
    Candidate candidate = trial.evaluation().candidate();
    return trial.evaluation().ok() ? judge.score(evaluator.analyse(image, candidate).masks()) : 0;
  }

  /** Means, and the gain of the balanced point with its 95 % percentile bootstrap interval. */
  private void sum() {
    double[] mean = new double[4];
    for (int i = 0; i < mean.length; i++) {
      int column = i;
      mean[i] = rows.stream().mapToDouble(r -> r[column]).average().orElse(Double.NaN);
    }
    System.out.printf(
        Locale.ROOT,
        "| mean of %d | | | %.3f | **%.3f** | %.3f | %.3f |%n",
        rows.size(),
        mean[0],
        mean[1],
        mean[2],
        mean[3]);
    double[] gains = rows.stream().mapToDouble(r -> r[1] - r[0]).toArray();
    SplittableRandom random = new SplittableRandom(1);
    double[] means = new double[10_000];
    for (int i = 0; i < means.length; i++) {
      means[i] =
          random.ints(gains.length, 0, gains.length).mapToDouble(k -> gains[k]).average().orElse(0);
    }
    java.util.Arrays.sort(means);
    System.out.printf(
        Locale.ROOT,
        "%nbalanced - defaults: %+.3f, 95 %% interval %+.3f to %+.3f (paired bootstrap over images)%n",
        mean[1] - mean[0],
        means[250],
        means[9749]);
  }
}
