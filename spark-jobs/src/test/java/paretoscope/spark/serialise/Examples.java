package paretoscope.spark.serialise;

import java.util.List;
import java.util.Map;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.guard.GuardFinding;
import paretoscope.core.guard.GuardVerdict;
import paretoscope.core.guard.SurrogateKind;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Trial;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.learn.Curriculum;
import paretoscope.simulator.learn.Part;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.resource.ModelAnswer;
import paretoscope.spark.resource.ProbeAnswer;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.PartFile;
import paretoscope.spark.store.StepRecord;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldRecord;

/** One value of each type on the wire, with the numbers that break most easily. */
final class Examples {
  static final double AWKWARD = 0.1 + 0.2;

  private Examples() {}

  static List<Object> all() {
    Timing timing = new Timing("driver/0", 1_700_000_000_123L, 987_654_321L);
    Outcome outcome = new Outcome(evaluation(), timing);
    Trial trial = new Trial(0, 0, outcome);
    Generation generation = new Generation(3, 100, 97, 2, 11, Double.NaN, AWKWARD);
    return List.of(
        candidate(0),
        evaluation(),
        Evaluation.Status.TIMEOUT,
        timing,
        outcome,
        plane(),
        micrograph(),
        new Blob(1.5, -0.0, Double.MIN_VALUE, AWKWARD),
        new Detections(List.of(new Blob(1, 2, 3, 4), new Blob(5, 6, 7, 8))),
        trial,
        generation,
        new FoundStudy(
            List.of(trial),
            failed(),
            List.of(0),
            0,
            List.of(generation),
            "at rest: ünïcode",
            List.of(point())),
        verdict(),
        verdict().findings().get(0),
        GuardFinding.Outcome.EMPTY,
        SurrogateKind.SHUFFLED,
        point(),
        text(),
        image(),
        new StudyOrder(text(), List.of(image())),
        record(),
        part(),
        new Applied(List.of(part()), List.of(record()), List.of(7)),
        world().key(),
        world(),
        world().counts(),
        new WorldOrder(world().specJson(), 3, "superposition", List.of(0, 63), 5, true),
        new MadeWorld(List.of(part()), "cuda:1", List.of(world())),
        episode().key().variant(),
        episode().key(),
        new EpisodeOrder(world(), -1, List.of(episode().key())),
        episode().steps().get(0).look().view(),
        episode().steps().get(0).look(),
        episode().steps().get(0),
        episode(),
        new ProbeAnswer(
            "1", "127.0.0.1", "17", 1L << 40, 2, List.of("0", "1"), "missing", micrograph()),
        new ModelAnswer("executor 1 on h", "CPUExecutionProvider", "none"),
        lesson().part(),
        lesson().part().kind(),
        lesson().curriculum(),
        lesson().before().get(0),
        lesson(),
        new EpisodeScores(AWKWARD, 1, 64, 1.0 / 3, ""),
        new PlayedEpisode(episode().key(), EpisodeScores.failed("ünmöglich"), timing));
  }

  private static NetworkOrder lesson() {
    NetworkRecord network =
        NetworkRecord.of("srtio3", "phases.safetensors", new byte[] {1, -2}, List.of(0.5, 0.25));
    return new NetworkOrder(
        "srtio3",
        new Part(Part.Kind.DEFECTS, 0),
        List.of(world()),
        new Curriculum(3, 4, 5, 6),
        7,
        List.of(network),
        "paretoscope train");
  }

  static Candidate candidate(int i) {
    return new Candidate(
        Map.of(
            "denoise",
            "gaussian",
            "denoise.gaussian.sigma",
            AWKWARD * (i + 1) / 7,
            "detect.log.num_sigma",
            10 + i % 5,
            "detect.log.threshold",
            1e-17 * (i + 1)));
  }

  static Evaluation evaluation() {
    List<Double> scores = List.of(AWKWARD, -0.0, Double.NaN);
    return new Evaluation(candidate(1), Evaluation.Status.OK, scores, 1.0 / 3, "");
  }

  private static Trial failed() {
    Evaluation failed =
        Evaluation.failed(candidate(2), Evaluation.Status.FAILED, 2, "reward x returned NaN");
    return new Trial(Trial.BASELINE, Trial.BASELINE, new Outcome(failed, new Timing("", 0, 0)));
  }

  private static GuardVerdict verdict() {
    GuardFinding finding =
        new GuardFinding(
            "contrast-to-noise",
            SurrogateKind.PHASE_RANDOMISED,
            AWKWARD,
            Double.NaN,
            -0.0,
            GuardFinding.Outcome.UNKNOWN);
    return new GuardVerdict(candidate(3), "pt_01.tif", List.of(finding));
  }

  private static PointCheck point() {
    return new PointCheck(candidate(1), List.of(Detections.NONE), List.of(verdict()));
  }

  private static StudyText text() {
    return new StudyText("conf/x.yaml", "name: x\n", List.of("seed=7"));
  }

  private static ImageFile image() {
    return new ImageFile("pt_01.tif", "file:/data/pt_01.tif", "ab12", Double.NaN);
  }

  private static ImageRecord record() {
    return new ImageRecord("a.tif", "file:/a.tif", 0, 0, Double.NaN, "", "", false, "is cut");
  }

  private static EpisodeRecord episode() {
    EpisodeKey key =
        new EpisodeKey(
            world().key(), new Variant(1, AWKWARD, 1), "defect-census", "raster+log+equal-share");
    Look look = new Look(new View(-0.01, 0, AWKWARD, 2.56, 128, 64), 1.0 / 3);
    StepRecord step = new StepRecord(1, look, 1L << 40, 0.25, 0.5, 3);
    return new EpisodeRecord(key, 1L << 41, 0.125, 0.5, AWKWARD, Double.NaN, List.of(step), "");
  }

  private static WorldRecord world() {
    return WorldRecord.failed(new WorldKey("ptc-hard-v1", -7), "{}", "superposition", "ünmöglich");
  }

  private static PartFile part() {
    return new PartFile("detections", "tables/detections/part-0.parquet", 12, 3456, "cd34");
  }

  private static Plane plane() {
    double[] values = {0, -0.0, AWKWARD, Double.MAX_VALUE, Double.MIN_VALUE, -1};
    return new Plane(2, 3, values);
  }

  private static Micrograph micrograph() {
    return new Micrograph("pt_01.tif", plane(), Double.NaN);
  }
}
