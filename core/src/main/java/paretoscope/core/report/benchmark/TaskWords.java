package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import paretoscope.core.report.Counted;
import paretoscope.core.stats.benchmark.BenchmarkStatistics;
import paretoscope.core.stats.benchmark.Detectable;
import paretoscope.core.stats.benchmark.Inference;
import paretoscope.core.stats.benchmark.LeagueRow;
import paretoscope.core.stats.benchmark.MeanRatio;
import paretoscope.core.stats.benchmark.PairRow;
import paretoscope.core.stats.benchmark.RankStability;
import paretoscope.core.stats.distribution.Normal;
import paretoscope.core.stats.distribution.StudentT;

/**
 * Says in sentences what follows from the tests, and no more: "differs" where a test says so,
 * "equivalent" where one says that, else "not told apart" with what would have been seen.
 */
public final class TaskWords {
  /** Degrees of freedom from which on intervals are about as wide as they say. */
  private static final int ENOUGH_FREEDOM = 20;

  private final TaskStatistics task;
  private final double alpha;

  private TaskWords(TaskStatistics task) {
    this.task = task;
    this.alpha = task.settings().alpha();
  }

  /** The sentences about a task. */
  public static List<String> of(TaskStatistics task) {
    return task.tests()
        .map(tests -> new TaskWords(task).all(tests))
        .orElseGet(() -> List.of("Nothing is tested: " + task.untold() + "."));
  }

  private List<String> all(BenchmarkStatistics tests) {
    List<String> said = new ArrayList<>();
    if (tests.pairs().isEmpty()) {
      said.add("One agent has nobody to be compared with.");
      return said;
    }
    said.add(scope(tests));
    few().ifPresent(said::add);
    if (task.scores().played().stream().mapToDouble(Played::score).distinct().count() == 1) {
      said.add("All scores are equal, so no test has anything to go by.");
      return said;
    }
    said.add(first(tests));
    if (tests.pairs().size() > 1) {
      said.add(counts(tests));
    }
    said.add(unseen(tests));
    if (task.settings().margin().isEmpty()) {
      said.add(
          "No margin was stated before the run, so no two agents are called equivalent, however"
              + " alike they are.");
    }
    task.claims().forEach(one -> said.add(claim(one, tests)));
    said.addAll(new AblationWords(task).all());
    stability(tests, said);
    cadence(said);
    return said;
  }

  private String scope(BenchmarkStatistics tests) {
    int worlds = task.scores().worlds().size();
    boolean these = task.settings().inference() == Inference.THESE_WORLDS;
    String about =
        these
            ? "Statements are about %s with other seeds"
                .formatted(worlds == 1 ? "this world" : "these " + worlds + " worlds")
            : "Statements are about other worlds like these " + worlds;
    int pairs = tests.pairs().get(0).pairs();
    return "%s: %s, each of %s, tested at %s%s."
        .formatted(
            about,
            Counted.of(tests.pairs().size(), "comparison"),
            Counted.of(pairs, these ? "paired run" : "paired world"),
            Spoken.hundredths(alpha),
            tests.pairs().size() > 1 ? " corrected for their number (Holm)" : "");
  }

  /**
   * What intervals from few seeds are worth. Resampling has no more degrees of freedom than
   * Student's t, and its intervals are at best as wide as a normal distribution's.
   */
  private Optional<String> few() {
    int worlds = task.scores().worlds().size();
    boolean these = task.settings().inference() == Inference.THESE_WORLDS;
    int runs = (int) task.scores().played().stream().map(Played::run).distinct().count();
    int freedom = these ? runs - worlds : worlds - 1;
    if (freedom < 1 || freedom >= ENOUGH_FREEDOM) {
      return Optional.empty();
    }
    double level = task.settings().level();
    double reach = Normal.quantile((1 + level) / 2);
    double held = 1 - 2 * StudentT.upper(reach, freedom);
    return Optional.of(
        "From so few %s intervals are too narrow: those called %.0f %% hold the truth in %.0f %% of cases at best."
            .formatted(these ? "seeds" : "worlds", 100 * level, 100 * held));
  }

  /** How the agent with the highest mean stands to those it is compared with. */
  private String first(BenchmarkStatistics tests) {
    LeagueRow best = tests.league().get(0);
    List<PairRow> its = with(tests, best.configuration());
    String mean =
        "%s has the highest mean DEC-AUC, %s%s"
            .formatted(
                best.configuration(),
                Spoken.number(best.mean()),
                Spoken.between(best.meanInterval()));
    boolean tied = tests.league().stream().skip(1).anyMatch(row -> row.mean() == best.mean());
    if (tied) {
      mean = mean.replace(" has the highest", " shares the highest");
    }
    if (its.isEmpty()) {
      return mean + ".";
    }
    long differ = its.stream().filter(row -> verdict(row).differs()).count();
    if (differ == its.size()) {
      String others =
          its.size() == 1
              ? other(its.get(0), best.configuration())
              : (its.size() == 2 ? "both others" : "all " + its.size() + " others");
      return mean + ", and differs from " + others + ".";
    }
    List<String> parts = new ArrayList<>();
    if (differ > 0) {
      parts.add("differs from " + differ + " of " + Counted.of(its.size(), "other"));
    }
    List<String> equal = names(its, best.configuration(), Verdict.EQUIVALENT);
    if (!equal.isEmpty()) {
      parts.add("is equivalent within " + margin() + " to " + Spoken.listed(equal));
    }
    List<String> untold = names(its, best.configuration(), Verdict.UNTOLD);
    if (!untold.isEmpty()) {
      parts.add("is not told apart from " + Spoken.listed(untold));
    }
    return mean + "; it " + String.join(", ", parts) + ".";
  }

  private List<PairRow> with(BenchmarkStatistics tests, String agent) {
    return tests.pairs().stream()
        .filter(row -> row.first().equals(agent) || row.second().equals(agent))
        .toList();
  }

  private static String other(PairRow row, String agent) {
    return row.first().equals(agent) ? row.second() : row.first();
  }

  private List<String> names(List<PairRow> rows, String agent, Verdict verdict) {
    return rows.stream()
        .filter(row -> verdict(row) == verdict)
        .map(row -> other(row, agent))
        .toList();
  }

  private String counts(BenchmarkStatistics tests) {
    Map<Verdict, Long> counts =
        tests.pairs().stream().collect(Collectors.groupingBy(this::verdict, Collectors.counting()));
    long little = counts.getOrDefault(Verdict.DIFFERS_LITTLE, 0L);
    String less = little > 0 ? " (" + little + " of them by less than the margin)" : "";
    List<String> parts = new ArrayList<>();
    parts.add(counts.getOrDefault(Verdict.DIFFERS, 0L) + little + " differ" + less);
    if (task.settings().margin().isPresent()) {
      long equal = counts.getOrDefault(Verdict.EQUIVALENT, 0L);
      parts.add(equal + " are equivalent within " + margin());
    }
    parts.add(counts.getOrDefault(Verdict.UNTOLD, 0L) + " are not told apart");
    return "Of %s %s."
        .formatted(Counted.of(tests.pairs().size(), "comparison"), String.join(", ", parts));
  }

  /** What the tests had no chance to find. */
  private String unseen(BenchmarkStatistics tests) {
    Detectable found = tests.detectable().orElseThrow();
    if (!found.anyOfAll()) {
      return ("%s of each comparison are too few: with %s, no difference could come out below %s,"
              + " however large. Add seeds or worlds%s.")
          .formatted(
              Counted.of(found.pairs(), "pair"),
              Counted.of(found.comparisons(), "comparison"),
              Spoken.hundredths(alpha),
              found.comparisons() > 1 && task.settings().reference().isEmpty()
                  ? ", or state a reference"
                  : "");
    }
    if (!found.anySpread()) {
      return "Most pairs have the same difference in all runs, so there is no spread to go by.";
    }
    return "A true difference of %s would have been seen with probability %s%s, smaller ones less often."
        .formatted(
            Spoken.number(found.correctedMinimalDifference()),
            String.format(Locale.ROOT, "%.1f", found.power()),
            found.comparisons() > 1 ? " in half of the comparisons" : "");
  }

  private String claim(MeanRatio one, BenchmarkStatistics tests) {
    if (Double.isNaN(one.ratio())) {
      return "%s scored nothing, so %s cannot be told as a multiple of it."
          .formatted(one.second(), one.first());
    }
    String verdict =
        with(tests, one.first()).stream()
            .filter(row -> other(row, one.first()).equals(one.second()))
            .findFirst()
            .map(row -> "; the two " + Spoken.paired(verdict(row), false, task.settings()))
            .orElse("");
    return "What learning is worth behind a plain scan: the mean of %s is %s times that of %s%s%s."
        .formatted(
            one.first(),
            String.format(Locale.ROOT, "%.2f", one.ratio()),
            one.second(),
            Spoken.between("%.2f", one.interval()),
            verdict);
  }

  private void stability(BenchmarkStatistics tests, List<String> said) {
    List<RankStability.LeftOut> worlds = tests.stability().worlds();
    if (worlds.isEmpty()) {
      return;
    }
    String best = tests.league().get(0).configuration();
    List<String> others =
        worlds.stream()
            .filter(one -> !one.best().equals(best))
            .map(one -> one.best() + " without " + one.world())
            .toList();
    double least = tests.stability().least();
    String order =
        Double.isNaN(least)
            ? ""
            : "Whichever world is left out, the order of agents correlates with the whole by at"
                + " least "
                + Spoken.hundredths(least)
                + " (Spearman)";
    if (!order.isEmpty()) {
      said.add(
          others.isEmpty()
              ? order + ", and " + best + " stays first."
              : order + "; first is " + Spoken.listed(others) + ".");
    }
  }

  private void cadence(List<String> said) {
    if (!task.cadence().isEmpty()) {
      Cadence last = task.cadence().get(task.cadence().size() - 1);
      if (!Double.isNaN(last.spearman())) {
        said.add(
            ("Measured after every %dth look only, the order correlates with the one after every"
                    + " look by %s (Spearman).")
                .formatted(last.every(), Spoken.hundredths(last.spearman())));
      }
    }
  }

  private Verdict verdict(PairRow row) {
    return Verdict.of(row.adjusted(), row.equivalenceAdjusted(), alpha);
  }

  private String margin() {
    return Spoken.margin(task.settings());
  }
}
