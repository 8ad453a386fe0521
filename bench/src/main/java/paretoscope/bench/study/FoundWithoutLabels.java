package paretoscope.bench.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import paretoscope.bench.Images;
import paretoscope.core.config.StudyFile;
import paretoscope.core.evaluate.LocalEvaluator;
import paretoscope.core.image.Micrograph;
import paretoscope.core.spot.Blob;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.StudyRunner;
import paretoscope.core.study.TimedEvaluator;
import paretoscope.core.study.Trial;
import paretoscope.core.truth.Matching;
import paretoscope.core.workflow.WorkCache;

/**
 * One label-free study per image with experts' coordinates beside it, which the search never sees:
 * F1 of the knee point, of the best point on the front, and of the best candidate evaluated.
 *
 * <p>Arguments: study file, folder of NNN_*.tif with NNN_Results.csv, overrides (path=value).
 */
public final class FoundWithoutLabels {
  private static final double RADIUS_PX = 5;

  private FoundWithoutLabels() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    List<String> overrides = List.of(args).subList(2, args.length);
    Study study = StudyFile.read(file.toString(), Files.readString(file), overrides).study();
    System.out.println(
        "| image | atoms | found | knee F1 | best on front | best evaluated | defaults |");
    System.out.println("|---|---|---|---|---|---|---|");
    List<double[]> rows = new ArrayList<>();
    for (Path image : images(Path.of(args[1]))) {
      rows.add(row(study, image));
    }
    double[] mean = new double[4];
    for (int i = 0; i < mean.length; i++) {
      int column = i;
      mean[i] = rows.stream().mapToDouble(r -> r[column]).average().orElse(Double.NaN);
    }
    System.out.printf(
        "| mean of %d | | | **%.3f** | %.3f | %.3f | %.3f |%n",
        rows.size(), mean[0], mean[1], mean[2], mean[3]);
  }

  private static double[] row(Study study, Path path) throws IOException {
    Micrograph image = Images.read(path);
    List<Blob> atoms = atoms(path);
    StudyEvaluator evaluator = new StudyEvaluator(study, List.of(image), WorkCache.ofHeap());
    StudyResult result;
    try (var timed = new TimedEvaluator(study, evaluator);
        var local = new LocalEvaluator(timed::evaluate, 2)) {
      result = StudyRunner.run(study.search(), local, (generation, fresh, front) -> {});
    }
    ToDoubleFunction<Trial> f1 =
        trial ->
            Matching.of(
                    evaluator.analyse(image, trial.evaluation().candidate()).detections().blobs(),
                    atoms,
                    RADIUS_PX)
                .f1();
    Trial knee = result.front().get(result.knee());
    double[] row = {
      f1.applyAsDouble(knee),
      result.front().stream().mapToDouble(f1).max().orElse(0),
      result.trials().stream().filter(t -> t.evaluation().ok()).mapToDouble(f1).max().orElse(0),
      result.baseline().evaluation().ok() ? f1.applyAsDouble(result.baseline()) : 0
    };
    System.out.printf(
        "| %s | %d | %.0f | %.3f | %.3f | %.3f | %.3f |%n",
        image.id().substring(0, 3),
        atoms.size(),
        knee.evaluation().detections(),
        row[0],
        row[1],
        row[2],
        row[3]);
    return row;
  }

  private static List<Path> images(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(p -> p.toString().endsWith(".tif")).sorted().toList();
    }
  }

  private static List<Blob> atoms(Path image) throws IOException {
    String number = image.getFileName().toString().substring(0, 3);
    List<String> lines = Files.readAllLines(image.resolveSibling(number + "_Results.csv"));
    return lines.stream()
        .skip(1)
        .map(l -> l.split(","))
        .map(c -> new Blob(Double.parseDouble(c[2]), Double.parseDouble(c[1]), 1, 1))
        .toList();
  }
}
