package paretoscope.spark.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.guard.GuardLevel;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.Point;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.Analysis;
import paretoscope.core.workflow.Detector;
import paretoscope.core.workflow.OperatorCard;
import paretoscope.core.workflow.Step;
import paretoscope.core.workflow.Workflow;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.simulator.world.Variant;

/** A small run whose outcomes are made up from seeds, with every kind of row. */
final class ExampleRun {
  static final Configuration HADOOP = new Configuration(false);
  static final int GENERATIONS = 2;
  private static final int PER_GENERATION = 6;

  private ExampleRun() {}

  static Study study(String name, long seed) {
    List<RewardUse> rewards =
        List.of(
            new RewardUse(reward("count-quality", Direction.MAXIMISE, "1"), Settings.NONE),
            new RewardUse(reward("spacing-error", Direction.MINIMISE, "nm"), Settings.NONE));
    Workflow workflow =
        new Workflow(List.of(new Step("detect", List.of(Alternative.searching(new Blind())))));
    OptimiserSpec optimiser =
        new OptimiserSpec(OptimiserSpec.Method.NSGA2, PER_GENERATION, GENERATIONS);
    return new Study(name, seed, workflow, rewards, optimiser, Double.NaN, Duration.ofSeconds(1));
  }

  static Study study() {
    return study("atoms", 7);
  }

  static StudyKey key() {
    return StudyKey.of(study().search(), List.of("a.tif", "b.tif"));
  }

  static RunConfig config() {
    ObjectNode searched = new ObjectMapper().createObjectNode();
    searched.putObject("optimiser").put("population", PER_GENERATION).put("method", "NSGA2");
    searched.put("seed", 7);
    ObjectNode effective = new ObjectMapper().createObjectNode();
    effective.putObject("seed").put("value", 7).put("source", "study file");
    Map<String, String> images = Map.of("a.tif", "aa".repeat(32), "b.tif", "bb".repeat(32));
    return new RunConfig(RunKind.SEARCH, "atoms", 7, searched, images, effective, List.of(key()));
  }

  static List<Micrograph> micrographs() {
    double[] counts = {0, 1, 2, 3, 65535, 7};
    double[] halves = {0.5, -0.0, 2.25, -1e30f, 3, 0.1f};
    return List.of(
        new Micrograph("a.tif", new Plane(2, 3, counts), 0.02),
        new Micrograph("b.tif", new Plane(3, 2, halves), Double.NaN));
  }

  static List<ImageRecord> images() {
    return List.of(
        new ImageRecord("a.tif", "in/a.tif", 2, 3, 0.02, "uint16", "aa".repeat(32), true, "")
            .compared(0.25),
        new ImageRecord(
            "b.tif", "in/b.tif", 3, 2, Double.NaN, "float32", "bb".repeat(32), true, ""),
        new ImageRecord("c.tif", "in/c.tif", 0, 0, Double.NaN, "", "", false, "is empty"));
  }

  static Trial trial(long seed, int index, int generation) {
    RandomStream random = SeedTree.root(seed).child("trial").child(index).stream();
    Candidate candidate =
        new Candidate(
            Map.of("detect", "log", "detect.log.sigma", random.uniform(), "detect.log.n", index));
    Evaluation evaluation =
        switch (index) {
          case 3 -> Evaluation.failed(candidate, Evaluation.Status.FAILED, 2, "reward: no spots");
          case 4 -> Evaluation.failed(candidate, Evaluation.Status.TIMEOUT, 2, "took longer");
          case 5 -> ok(candidate, -0.0, Double.MIN_VALUE, 0);
          default -> ok(candidate, random.uniform(), random.uniform() * 3, index * 1.5);
        };
    return new Trial(index, generation, new Outcome(evaluation, timing()));
  }

  private static Evaluation ok(Candidate candidate, double a, double b, double detections) {
    return new Evaluation(candidate, Evaluation.Status.OK, List.of(a, b), detections, "");
  }

  /** Differs from run to run, as it does in earnest. */
  private static Timing timing() {
    return new Timing(
        "driver-" + ProcessHandle.current().pid(), 1_700_000_000_123L, System.nanoTime());
  }

  static StudyResult result(Study study) {
    List<Trial> trials = new ArrayList<>();
    List<Generation> generations = new ArrayList<>();
    for (int g = 0; g < GENERATIONS; g++) {
      for (int i = 0; i < PER_GENERATION; i++) {
        trials.add(trial(study.seed(), g * PER_GENERATION + i, g));
      }
      double volume = g == 0 ? Double.NaN : 0.75;
      generations.add(
          new Generation(g, PER_GENERATION, PER_GENERATION, g == 0 ? 2 : 0, 2, volume, 0.25));
    }
    Trial baseline = trial(study.seed() + 1, Trial.BASELINE, Trial.BASELINE);
    List<Trial> front = List.of(trials.get(1), trials.get(8));
    return new StudyResult(
        study.search(), trials, baseline, front, 1, generations, "It had come to rest.");
  }

  /** Tells a listener of every batch, as a search does. */
  static void replay(StudyResult result, StudyListener listener) {
    for (Generation generation : result.generations()) {
      List<Trial> fresh = new ArrayList<>();
      if (generation.number() == 0) {
        fresh.add(result.baseline());
      }
      result.trials().stream()
          .filter(trial -> trial.generation() == generation.number())
          .forEach(fresh::add);
      listener.done(generation, fresh, result.front());
    }
  }

  static List<GuardRecord> guard(StudyResult result) {
    String knee = result.front().get(result.knee()).id();
    return List.of(
        new GuardRecord(
            knee, "noise", "count-quality", 0.9, 0.1, false, GuardLevel.DOUBTFUL, "falls to 0.1"),
        new GuardRecord(
            knee,
            "noise",
            "spacing-error",
            0.2,
            Double.NaN,
            true,
            GuardLevel.DOUBTFUL,
            "failed there"));
  }

  /** No run has both: agents are tuned without images. */
  static List<CheckRecord> checks(StudyResult result) {
    String knee = result.front().get(result.knee()).id();
    WorldKey world = new WorldKey("ptc-easy-v1", -3);
    EpisodeKey key =
        new EpisodeKey(world, Variant.BASELINE, "structure-map", "raster+log+equal-share");
    return List.of(
        new CheckRecord(knee, false, key, new EpisodeScores(0.1 + 0.2, 1, 64, 65.5, "")),
        new CheckRecord(knee, true, key, EpisodeScores.failed("X: broke")));
  }

  static Detections detections() {
    return new Detections(List.of(new Blob(1, 2.5, 1.25, 0.5), new Blob(0, 0, 2, -0.0)));
  }

  /** Two particles that touch in the first image, and one in the second. */
  static List<ParticleRecord> particles(String candidateId) {
    List<ParticleRecord> particles = new ArrayList<>();
    for (Micrograph image : micrographs()) {
      int height = image.pixels().height();
      int width = image.pixels().width();
      for (int i = 0; i < width - 1; i++) {
        int left = i;
        Mask mask = Mask.where(height, width, (y, x) -> x == left || (x == left + 1 && y == 0));
        CropBox whole = new CropBox(0, 0, width, height, 0);
        double stability = i == 0 ? 0.75 : Double.NaN;
        FoundMask found = new FoundMask(mask, mask.box(), 0.5, stability, new Point(0, 0), whole);
        particles.add(ParticleRecord.of(image, candidateId, i + 1, found, width - 2));
      }
    }
    return particles;
  }

  /** Writes the whole run, or what is missing of it. */
  static String write(Path folder) {
    try (RunFolder run = RunFolder.resume(folder, HADOOP, config())) {
      if (run.tables().images().isEmpty()) {
        try (Commit commit = run.begin()) {
          commit.images(images()).pixels(micrographs()).publish();
        }
      }
      StudyResult result = result(study());
      replay(result, run.listener(key()));
      if (!run.tables().finished(key())) {
        String knee = result.front().get(1).id();
        try (Commit commit = run.begin()) {
          commit.result(key(), result).guard(key(), guard(result)).checks(key(), checks(result));
          micrographs().forEach(image -> commit.detections(key(), knee, image, detections()));
          try (ParticlePart part = commit.ticket(key()).particles(HADOOP, "0")) {
            part.add(particles(knee));
            commit.adopt(part.finish());
          }
          commit.publish();
        }
      }
      return run.tables().digest();
    }
  }

  private static Reward reward(String name, Direction direction, String unit) {
    RewardCard card = new RewardCard(name, direction, unit, "about", "own", "hack", List.of());
    return new Reward() {
      @Override
      public RewardCard card() {
        return card;
      }

      @Override
      public double score(Analysis analysis, Settings options) {
        throw new UnsupportedOperationException("outcomes are made up");
      }
    };
  }

  private static final class Blind implements Detector {
    @Override
    public OperatorCard card() {
      return new OperatorCard("log", "finds nothing", "own", List.of(), List.of());
    }

    @Override
    public Prepared prepare(Plane image) {
      throw new UnsupportedOperationException("outcomes are made up");
    }
  }
}
