package paretoscope.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.guard.GuardLevel;
import paretoscope.core.guard.GuardTally;
import paretoscope.core.image.Micrograph;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Look;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyEvaluator;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;

/**
 * Turns a study's result into a report's data. The points worth showing are analysed once more, to
 * draw their detections and to give each score its range over the images.
 */
public final class ReportAssembly {
  /** Most images drawn, most points whose detections go into the page, most spots per point. */
  private static final int PICTURES = 4;

  private static final int DRAWN_POINTS = 40;
  private static final int DRAWN_BLOBS = 4000;
  private static final int WIDEST_PX = 1024;

  private final Study study;
  private final StudyResult result;
  private final List<Micrograph> images;
  private final StudyEvaluator evaluator;

  /**
   * @param images those that were read, in the study's order
   */
  public ReportAssembly(
      Study study, StudyResult result, List<Micrograph> images, StudyEvaluator evaluator) {
    this.study = study;
    this.result = result;
    this.images = List.copyOf(images);
    this.evaluator = evaluator;
  }

  /** The page's data. */
  public ReportData build(
      Provenance provenance, List<ReportData.ImageRow> rows, List<ReportData.Guarded> guard) {
    List<Candidate> shown = shown();
    Map<Candidate, List<Look>> looks = looks(shown);
    Map<Candidate, List<List<Double>>> spreads = spreads(looks);
    GuardTally verdicts = GuardTally.of(guard.stream().map(g -> Map.entry(g.id(), g.verdict())));
    List<ReportData.Point> points =
        result.trials().stream().map(t -> point(t, spreads, verdicts)).toList();
    List<ReportData.Point> ok = points.stream().filter(p -> p.status().equals("OK")).toList();
    return new ReportData(
        study.name(),
        study.seed(),
        provenance.runId(),
        provenance.command(),
        study.rewards().stream().map(u -> objective(u.reward().card())).toList(),
        points,
        result.front().stream().map(Trial::index).toList(),
        result.points(),
        result.baseline() == null ? null : point(result.baseline(), spreads, verdicts),
        result.generations().stream().map(ReportAssembly::step).toList(),
        result.convergence(),
        result.convergence().contains("converged."),
        provenance.notices(),
        guard,
        guardSummary(verdicts),
        guardNote(),
        rows,
        pictures(looks),
        Importance.of(ok, study.rewards().size()),
        timeline(),
        provenance.settings(),
        provenance.versions(),
        null);
  }

  private String guardSummary(GuardTally verdicts) {
    if (study.workflow().segments()) {
      return GuardTally.NOT_OF_MASKS;
    }
    return String.join(" ", verdicts.summary(), String.join(" ", verdicts.cautions())).strip();
  }

  private static String guardNote() {
    String levels =
        Stream.of(GuardLevel.values())
            .map(level -> level + ": " + level.explanation())
            .collect(Collectors.joining(" "));
    return "Each point ran again on images without columns: phase-randomised ones (same power"
        + " spectrum) and pure noise (same histogram). "
        + levels;
  }

  /** The operating points and the defaults first, then the front, thinned evenly if it is long. */
  private List<Candidate> shown() {
    Set<Candidate> shown = new LinkedHashSet<>();
    result
        .points()
        .values()
        .forEach(i -> shown.add(result.front().get(i).evaluation().candidate()));
    if (result.baseline() != null && result.baseline().evaluation().ok()) {
      shown.add(result.baseline().evaluation().candidate());
    }
    int size = result.front().size();
    int count = Math.min(size, DRAWN_POINTS - shown.size());
    for (int i = 0; i < count; i++) {
      int at = (int) ((long) i * (size - 1) / Math.max(1, count - 1));
      shown.add(result.front().get(at).evaluation().candidate());
    }
    return List.copyOf(shown);
  }

  /** The points' analyses of every image, on all cores. */
  private Map<Candidate, List<Look>> looks(List<Candidate> shown) {
    List<List<Look>> each =
        shown.parallelStream()
            .map(candidate -> images.stream().map(i -> evaluator.look(i, candidate)).toList())
            .toList();
    Map<Candidate, List<Look>> looks = new LinkedHashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      looks.put(shown.get(i), each.get(i));
    }
    return looks;
  }

  private Map<Candidate, List<List<Double>>> spreads(Map<Candidate, List<Look>> looks) {
    Map<Candidate, List<List<Double>>> spreads = new LinkedHashMap<>();
    if (images.size() < 2) {
      return spreads;
    }
    looks.forEach(
        (candidate, seen) -> {
          List<Evaluation> each = seen.stream().map(Look::evaluation).toList();
          if (each.stream().allMatch(Evaluation::ok)) {
            spreads.put(
                candidate,
                IntStream.range(0, study.rewards().size()).mapToObj(i -> range(each, i)).toList());
          }
        });
    return spreads;
  }

  private static List<Double> range(List<Evaluation> each, int reward) {
    var scores = each.stream().mapToDouble(e -> e.scores().get(reward)).summaryStatistics();
    return List.of(scores.getMin(), scores.getMax());
  }

  static ReportData.Point point(
      Trial trial, Map<Candidate, List<List<Double>>> spreads, GuardTally verdicts) {
    Evaluation e = trial.evaluation();
    return new ReportData.Point(
        trial.index(),
        trial.generation(),
        trial.id(),
        e.status().name(),
        e.reason(),
        e.candidate().values(),
        e.scores(),
        e.detections(),
        spreads.getOrDefault(e.candidate(), List.of()),
        verdicts.of(trial.id()).map(GuardLevel::name).orElse(""));
  }

  private static ReportData.Objective objective(RewardCard card) {
    return new ReportData.Objective(
        card.name(),
        card.direction().name(),
        card.unit(),
        card.about(),
        card.hack(),
        card.reference());
  }

  static ReportData.Step step(Generation g) {
    return new ReportData.Step(
        g.number(),
        g.proposed(),
        g.fresh(),
        g.failed(),
        g.frontSize(),
        g.hypervolume(),
        g.diversity());
  }

  private List<ReportData.Picture> pictures(Map<Candidate, List<Look>> looks) {
    List<ReportData.Picture> pictures = new ArrayList<>();
    for (int i = 0; i < Math.min(PICTURES, images.size()); i++) {
      int number = i;
      Micrograph image = images.get(i);
      int step = Math.max(1, (image.pixels().width() + WIDEST_PX - 1) / WIDEST_PX);
      Map<String, List<double[]>> blobs = new LinkedHashMap<>();
      DrawnMasks masks = new DrawnMasks(step);
      looks.forEach(
          (candidate, seen) -> {
            if (seen.get(number).evaluation().ok()) {
              blobs.put(candidate.id(), rows(seen.get(number).detections(), step));
              masks.add(candidate.id(), seen.get(number).masks());
            }
          });
      pictures.add(
          new ReportData.Picture(
              image.id(),
              (image.pixels().height() + step - 1) / step,
              (image.pixels().width() + step - 1) / step,
              image.pixelSizeNm() * step,
              Thumbnail.png(image.pixels(), step),
              blobs,
              masks.outlines(),
              masks.byCandidate()));
    }
    return pictures;
  }

  private static List<double[]> rows(Detections found, int step) {
    return found.blobs().stream().limit(DRAWN_BLOBS).map(b -> row(b, step)).toList();
  }

  private static double[] row(Blob blob, int step) {
    return new double[] {
      tenth(blob.y() / step), tenth(blob.x() / step), tenth(blob.sigma() / step)
    };
  }

  private static double tenth(double x) {
    return Math.rint(10 * x) / 10;
  }

  /** Work in a row of one worker and generation becomes one span: a page needs no thousand bars. */
  private List<ReportData.Span> timeline() {
    Map<String, List<Trial>> byWorker =
        result.trials().stream()
            .filter(t -> t.outcome().timing().nanos() > 0)
            .collect(
                Collectors.groupingBy(
                    t -> t.outcome().timing().worker() + "\n" + t.generation(),
                    java.util.TreeMap::new,
                    Collectors.toList()));
    return byWorker.values().stream().map(ReportAssembly::span).toList();
  }

  private static ReportData.Span span(List<Trial> trials) {
    var first = trials.get(0);
    long start = trials.stream().mapToLong(t -> t.outcome().timing().startMillis()).min().orElse(0);
    double busy = trials.stream().mapToLong(t -> t.outcome().timing().nanos()).sum() / 1e6;
    return new ReportData.Span(
        first.outcome().timing().worker(), first.generation(), start, busy, trials.size());
  }
}
