package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.core.stats.benchmark.PairRow;
import paretoscope.core.stats.resample.Interval;

/**
 * Two agents that differ in one part only.
 *
 * @param whole the one with the part
 * @param other the one with another part in its place
 * @param part in which they differ, with what stands there in both
 * @param without what the other does without, empty where neither is simply less
 * @param difference of means, whole less other
 * @param adjusted p of the difference, corrected for all comparisons of the table
 * @param equivalence p of the equivalence likewise; empty without a margin
 */
public record Ablation(
    String whole,
    String other,
    String part,
    String without,
    double difference,
    Interval interval,
    double adjusted,
    OptionalDouble equivalence) {
  /** Parts of which the second is the first without something: first, second, what. */
  private static final List<List<String>> LESS =
      List.of(
          List.of("unet", "unet-single", "the ensemble's uncertainty"),
          List.of("five-modes", "equal-share", "the planner"),
          List.of("gp-ucb", "gp-mean", "the uncertainty of the field's model"),
          List.of("gp-ucb", "uncertainty", "the mean of the field's model"),
          List.of("gp-ucb", "coarse-then-fine", "the field's model"),
          List.of("gp-ucb", "raster", "navigation"));

  /** All of them among the pairs: first those in which something is missing. */
  static List<Ablation> of(TaskScores scores, List<PairRow> pairs) {
    List<Ablation> all = new ArrayList<>();
    for (PairRow row : pairs) {
      of(scores.named(row.first()), scores.named(row.second()), row).ifPresent(all::add);
    }
    all.sort(
        Comparator.comparing((Ablation one) -> one.without().isEmpty())
            .thenComparing(Ablation::part)
            .thenComparing(one -> -one.difference()));
    return all;
  }

  private static Optional<Ablation> of(Contender first, Contender second, PairRow row) {
    List<String> apart =
        first.parts().keySet().stream()
            .filter(part -> !first.parts().get(part).equals(second.parts().get(part)))
            .toList();
    if (apart.size() != 1) {
      return Optional.empty();
    }
    String part = apart.get(0);
    String its = first.parts().get(part);
    String others = second.parts().get(part);
    String reverse = without(others, its);
    boolean turned = !reverse.isEmpty();
    Interval seen = row.interval();
    return Optional.of(
        new Ablation(
            turned ? second.name() : first.name(),
            turned ? first.name() : second.name(),
            part + ": " + shown(turned ? others : its) + " or " + shown(turned ? its : others),
            turned ? reverse : without(its, others),
            turned ? -row.difference() : row.difference(),
            turned ? new Interval(-seen.high(), -seen.low(), seen.level()) : seen,
            row.adjusted(),
            row.equivalenceAdjusted()));
  }

  private static String shown(String level) {
    return level.isEmpty() ? "presets" : level;
  }

  private static String without(String whole, String less) {
    return LESS.stream()
        .filter(one -> one.get(0).equals(whole) && one.get(1).equals(less))
        .map(one -> one.get(2))
        .findFirst()
        .orElse("");
  }

  /** What may be said of it. */
  public Verdict verdict(double alpha) {
    return Verdict.of(adjusted, equivalence, alpha);
  }
}
