package paretoscope.core.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import paretoscope.core.error.Require;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.image.Micrograph;
import paretoscope.core.noise.Median;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.Direction;
import paretoscope.core.reward.RewardCard;
import paretoscope.core.space.Candidate;

/**
 * Tells analyses from score-chasing: a candidate that earns as much on images without columns as on
 * the micrograph does not earn it by finding columns. The candidate runs on surrogates of each kind
 * (the method of surrogate data, Theiler et al. 1992, doi:10.1016/0167-2789(92)90102-S).
 *
 * <p>A reward <em>falls</em> on a kind if its drop is at least the margin, where drop = (cost of
 * the surrogates' median score - cost of the real score) / (|median| + |real|), and the cost is the
 * score turned so that less is better. The drop lies in [-1, 1] for any unit and sign; it is 0
 * where both are 0. Where the candidate finds nothing in any surrogate the reward passes whatever
 * its score, since several rewards like an empty image.
 *
 * <p>The two kinds weigh differently. Pure noise holds nothing, so a reward that stays there is
 * hacked. A phase-randomised image holds everything that the power spectrum knows, for a lattice
 * its period: a reward that stays there may still be earned, and the verdict is a doubt.
 */
public final class HackingGuard {
  /** Surrogates of each kind that suffice for a stable median. */
  public static final int SURROGATES = 3;

  /** A score must be worse by about a fifth: (1 - 0.82) / (1 + 0.82) = 0.1. */
  public static final double MARGIN = 0.1;

  private final List<RewardCard> rewards;
  private final int surrogates;
  private final double margin;
  private final SeedTree seeds;

  /**
   * @param rewards the study's, in order
   * @param surrogates of each kind
   * @param margin least drop, above 0 and at most 1
   * @param seeds the study's streams
   */
  public HackingGuard(List<RewardCard> rewards, int surrogates, double margin, SeedTree seeds) {
    this.rewards = List.copyOf(rewards);
    this.surrogates = Require.positive("surrogates per kind", surrogates);
    this.margin = Require.within("guard margin", margin, Double.MIN_NORMAL, 1);
    this.seeds = seeds;
  }

  /** A guard with the preset number of surrogates and margin. */
  public static HackingGuard of(List<RewardCard> rewards, SeedTree seeds) {
    return new HackingGuard(rewards, SURROGATES, MARGIN, seeds);
  }

  /**
   * Judges candidates on one micrograph.
   *
   * @param evaluate scores a candidate on one image; a failure is an evaluation that is not OK
   * @return one verdict per candidate, in order
   */
  public List<GuardVerdict> check(
      Surrogates surrogates,
      List<Candidate> candidates,
      BiFunction<Micrograph, Candidate, Evaluation> evaluate) {
    Micrograph micrograph = surrogates.original();
    List<GuardVerdict> verdicts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Evaluation real = evaluate.apply(micrograph, candidate);
      List<GuardFinding> findings = new ArrayList<>();
      surrogates
          .byKind()
          .forEach(
              (kind, made) -> {
                List<Evaluation> there =
                    made.stream()
                        .map(m -> evaluate.apply(m, candidate))
                        .filter(Evaluation::ok)
                        .toList();
                for (int i = 0; i < rewards.size(); i++) {
                  findings.add(finding(i, kind, real, there));
                }
              });
      verdicts.add(new GuardVerdict(candidate, micrograph.id(), findings));
    }
    return verdicts;
  }

  /**
   * Makes the surrogates of a micrograph, on all cores. It costs far more than judging a candidate:
   * make once.
   */
  public Surrogates surrogatesOf(Micrograph micrograph) {
    SeedTree own = seeds.child("hacking-guard").child(micrograph.id());
    Map<SurrogateKind, List<Micrograph>> images = new EnumMap<>(SurrogateKind.class);
    for (SurrogateKind kind : SurrogateKind.values()) {
      images.put(kind, kind.of(micrograph, surrogates, own).parallel().toList());
    }
    return new Surrogates(micrograph, images);
  }

  private GuardFinding finding(
      int index, SurrogateKind kind, Evaluation real, List<Evaluation> there) {
    RewardCard card = rewards.get(index);
    if (!real.ok() || there.isEmpty()) {
      double score = real.scores().get(index);
      GuardFinding.Outcome unknown = GuardFinding.Outcome.UNKNOWN;
      return new GuardFinding(card.name(), kind, score, Double.NaN, Double.NaN, unknown);
    }
    double here = real.scores().get(index);
    double median = Median.of(there.stream().mapToDouble(e -> e.scores().get(index)).toArray());
    double drop = drop(card.direction(), here, median);
    GuardFinding.Outcome outcome = outcome(card.direction(), here, drop, there);
    return new GuardFinding(card.name(), kind, here, median, drop, outcome);
  }

  private GuardFinding.Outcome outcome(
      Direction direction, double here, double drop, List<Evaluation> there) {
    if (drop >= margin) {
      return GuardFinding.Outcome.FELL;
    }
    if (there.stream().allMatch(e -> e.detections() == 0)) {
      return GuardFinding.Outcome.EMPTY;
    }
    boolean unearned = direction == Direction.MAXIMISE && here <= 0;
    return unearned ? GuardFinding.Outcome.UNEARNED : GuardFinding.Outcome.STAYED;
  }

  /** How much worse a surrogate's score is than the real one, -1 to 1; 0 where both are 0. */
  static double drop(Direction direction, double real, double surrogate) {
    double size = Math.abs(real) + Math.abs(surrogate);
    return size == 0 ? 0 : (direction.cost(surrogate) - direction.cost(real)) / size;
  }
}
