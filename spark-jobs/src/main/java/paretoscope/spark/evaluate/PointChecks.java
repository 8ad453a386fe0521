package paretoscope.spark.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import paretoscope.core.error.UserError;
import paretoscope.core.guard.GuardVerdict;
import paretoscope.core.guard.HackingGuard;
import paretoscope.core.guard.Surrogates;
import paretoscope.core.image.Micrograph;
import paretoscope.core.optimise.OptimiserSpec;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Study;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;
import paretoscope.spark.resource.AssignedMachine;
import paretoscope.spark.serialise.PointCheck;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.serialise.Wire;

/**
 * Looks closer at what a study found: what the points of its front detect, and whether they earn
 * their rewards on surrogates of the images, too.
 */
public final class PointChecks {
  private static final int MOST_GUARDED = 20;
  private static final int LEAST_GUARDED = 3;
  private static final int EVALUATIONS_PER_GUARDED = 50;

  private PointChecks() {}

  /**
   * The points that the guard runs on surrogates: the knee and others spread evenly over the front.
   * Their number goes with the study's budget, so that the guard takes about a seventh of the work.
   */
  static Set<Candidate> guarded(Study study, StudyResult result) {
    if (study.workflow().segments()) {
      // a network would have to be asked about six surrogates of every image, the longest part of
      // a study many times over
      return Set.of();
    }
    OptimiserSpec spec = study.optimiser();
    long share = spec.evaluations() / EVALUATIONS_PER_GUARDED;
    int most = (int) Math.max(LEAST_GUARDED, Math.min(MOST_GUARDED, share));
    List<Trial> front = result.front();
    TreeSet<Integer> places = new TreeSet<>();
    if (!front.isEmpty()) {
      places.add(result.knee());
      int last = front.size() - 1;
      int steps = Math.max(1, Math.min(front.size(), most) - 1);
      for (int i = 0; i <= steps && places.size() < most; i++) {
        places.add((int) ((long) last * i / steps));
      }
    }
    Set<Candidate> guarded = new LinkedHashSet<>();
    places.forEach(place -> guarded.add(front.get(place).evaluation().candidate()));
    return guarded;
  }

  /** The rest of the front, and the presets if they can be evaluated. */
  static Set<Candidate> unguarded(Study study, StudyResult result) {
    Set<Candidate> rest = new LinkedHashSet<>();
    result.front().forEach(trial -> rest.add(trial.evaluation().candidate()));
    if (result.baseline().evaluation().ok()) {
      rest.add(result.baseline().evaluation().candidate());
    }
    rest.removeAll(guarded(study, result));
    return rest;
  }

  /** Looks at the front and the presets, spread over the executors. */
  public static List<PointCheck> spread(
      JavaSparkContext spark,
      StudyText text,
      Study study,
      BroadcastImages images,
      StudyResult result) {
    spark.setJobDescription(result.search().name() + ": a closer look at the front");
    try {
      Set<Candidate> guarded = guarded(study, result);
      // a guarded point is work for a task; the others are so light that a task takes many
      List<List<Candidate>> hands = new ArrayList<>();
      guarded.forEach(candidate -> hands.add(List.of(candidate)));
      int most = SparkBatchEvaluator.TASKS_PER_SLOT * Slots.of(spark);
      hands.addAll(parted(List.copyOf(unguarded(study, result)), most));
      HashSet<String> ids = new HashSet<>();
      guarded.forEach(candidate -> ids.add(candidate.id()));
      return map(spark, hands, new Look(text, images, ids));
    } finally {
      spark.setJobDescription(null);
    }
  }

  /** At most {@code most} lists of nearly equal length that hold all points in their order. */
  private static List<List<Candidate>> parted(List<Candidate> points, int most) {
    int count = Math.min(most, points.size());
    List<List<Candidate>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) points.size() * i / count);
      int to = (int) ((long) points.size() * (i + 1) / count);
      parts.add(List.copyOf(points.subList(from, to)));
    }
    return parts;
  }

  /** The same on this thread. */
  static List<PointCheck> here(ExecutorStudies.Kept kept, StudyResult result) {
    List<PointCheck> checks = new ArrayList<>();
    guarded(kept.study(), result).forEach(candidate -> checks.add(look(kept, candidate, true)));
    unguarded(kept.study(), result).forEach(candidate -> checks.add(look(kept, candidate, false)));
    return checks;
  }

  private static PointCheck look(ExecutorStudies.Kept kept, Candidate candidate, boolean guarded) {
    List<Detections> found =
        kept.images().stream()
            .map(image -> kept.bench().analyse(image, candidate).detections())
            .toList();
    return new PointCheck(candidate, found, guarded ? verdicts(kept, candidate) : List.of());
  }

  private static List<PointCheck> map(
      JavaSparkContext spark, List<List<Candidate>> hands, Look look) {
    List<PointCheck> checks = new ArrayList<>();
    if (hands.isEmpty()) {
      return checks;
    }
    new Quarantine<>(spark, look, new Points()).run(hands).forEach(checks::addAll);
    return checks;
  }

  /** Points, which can be looked at one by one. */
  private record Points() implements Quarantine.Work<List<Candidate>, PointCheck> {
    @Override
    public List<List<Candidate>> parts(List<Candidate> hand) {
      return hand.stream().map(List::of).toList();
    }

    @Override
    public List<PointCheck> answers(byte[] bytes) {
      return Wire.decodeList(bytes, PointCheck.class);
    }

    @Override
    public PointCheck lost(List<Candidate> part, String reason) {
      throw new UserError(
          "a closer look at candidate %s of the front failed: %s."
              .formatted(part.get(0).id(), reason));
    }
  }

  private static List<GuardVerdict> verdicts(ExecutorStudies.Kept kept, Candidate candidate) {
    Study study = kept.study();
    List<RewardCard> cards = study.rewards().stream().map(use -> use.reward().card()).toList();
    HackingGuard guard = HackingGuard.of(cards, study.seeds());
    List<GuardVerdict> verdicts = new ArrayList<>();
    for (Micrograph image : kept.images()) {
      Surrogates surrogates =
          kept.cache()
              .get(
                  "guard/" + study.seeds().id() + "/" + image.id(),
                  Surrogates.class,
                  Surrogates::bytes,
                  () -> guard.surrogatesOf(image));
      verdicts.addAll(
          guard.check(
              surrogates,
              List.of(candidate),
              (on, c) -> kept.evaluator().evaluate(c, List.of(on))));
    }
    return verdicts;
  }

  /**
   * The task: some points in, what was seen of them out.
   *
   * @param guarded ids of the points that the guard runs on surrogates
   */
  private record Look(StudyText study, BroadcastImages images, HashSet<String> guarded)
      implements Function<byte[], byte[]> {
    @Override
    public byte[] call(byte[] points) {
      ExecutorStudies.Kept kept = ExecutorStudies.kept(study, images.key(), images::read);
      AssignedMachine.giveToNetworks(kept.study().workflow());
      List<PointCheck> checks = new ArrayList<>();
      for (Candidate candidate : Wire.decodeList(points, Candidate.class)) {
        checks.add(look(kept, candidate, guarded.contains(candidate.id())));
      }
      return Wire.encode(List.copyOf(checks));
    }
  }
}
