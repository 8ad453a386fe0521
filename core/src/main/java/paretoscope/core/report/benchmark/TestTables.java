package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.stats.benchmark.BenchmarkStatistics;
import paretoscope.core.stats.benchmark.LeagueRow;
import paretoscope.core.stats.benchmark.MeanRatio;
import paretoscope.core.stats.benchmark.PairRow;
import paretoscope.core.stats.resample.Interval;

/** Tables of the league and of what was tested. */
record TestTables(List<TaskStatistics> tasks) {
  StatisticsTable league() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "league",
            "Agents by mean score; ceilings have a mean only.",
            "agent navigator analyst planner settings ceiling ##episodes #mean #mean_low #mean_high"
                .concat(" #interquartile_mean #interquartile_low #interquartile_high #mean_rank")
                .split(" "));
    for (TaskStatistics one : tasks) {
      for (Contender agent : one.scores().contenders()) {
        Optional<LeagueRow> row =
            one.tests().stream()
                .flatMap(tests -> tests.league().stream())
                .filter(its -> its.configuration().equals(agent.name()))
                .findFirst();
        List<Played> its = one.scores().of(agent.name());
        List<Object> cells =
            new ArrayList<>(
                List.of(
                    name(one),
                    agent.name(),
                    agent.navigator(),
                    agent.analyst(),
                    agent.planner(),
                    agent.settings(),
                    agent.ceiling() ? "yes" : "no",
                    its.size(),
                    TaskScores.mean(its, Played::score)));
        cells.addAll(ends(row.map(LeagueRow::meanInterval)));
        cells.add(row.map(LeagueRow::interquartileMean).orElse(Double.NaN));
        cells.addAll(ends(row.map(LeagueRow::interquartileInterval)));
        cells.add(row.map(LeagueRow::meanRank).orElse(Double.NaN));
        draft.add(cells.toArray());
      }
    }
    return draft.table();
  }

  StatisticsTable pairs() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "pairs",
            "Comparisons of two agents, first less second.",
            "first second ##pairs #difference #low #high #p #p_adjusted #equivalence_p"
                .concat(" #equivalence_p_adjusted #probability_of_improvement #improvement_low")
                .concat(" #improvement_high #minimal_difference verdict")
                .split(" "));
    for (TaskStatistics one : tasks) {
      for (PairRow row : one.tests().map(BenchmarkStatistics::pairs).orElse(List.of())) {
        draft.add(
            name(one),
            row.first(),
            row.second(),
            row.pairs(),
            row.difference(),
            row.interval().low(),
            row.interval().high(),
            row.p(),
            row.adjusted(),
            row.equivalence().orElse(Double.NaN),
            row.equivalenceAdjusted().orElse(Double.NaN),
            row.improvement(),
            row.improvementInterval().low(),
            row.improvementInterval().high(),
            row.minimalDifference(),
            verdict(one, row).words());
      }
    }
    return draft.table();
  }

  StatisticsTable tests() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "tests",
            "Friedman's test of all agents, and what could have been detected.",
            "##blocks #friedman_chi_squared #friedman_p #critical_difference ##pairs"
                .concat(" ##comparisons #minimal_difference #minimal_difference_corrected #power")
                .split(" "));
    for (TaskStatistics one : tasks) {
      one.tests()
          .ifPresent(
              tests ->
                  draft.add(
                      name(one),
                      tests.ranks().map(ranks -> ranks.blocks()).orElse(0),
                      tests.ranks().map(ranks -> ranks.statistic()).orElse(Double.NaN),
                      tests.ranks().map(ranks -> ranks.p()).orElse(Double.NaN),
                      tests.criticalDifference(),
                      tests.detectable().map(d -> d.pairs()).orElse(0),
                      tests.detectable().map(d -> d.comparisons()).orElse(0),
                      tests.detectable().map(d -> d.minimalDifference()).orElse(Double.NaN),
                      tests
                          .detectable()
                          .map(d -> d.correctedMinimalDifference())
                          .orElse(Double.NaN),
                      one.settings().power()));
    }
    return draft.table();
  }

  StatisticsTable ablations() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "ablations",
            "Agents that differ in one part, whole less other.",
            "whole other part without #difference #low #high #p_adjusted #equivalence_p_adjusted"
                .concat(" verdict")
                .split(" "));
    for (TaskStatistics one : tasks) {
      for (Ablation row : one.ablations()) {
        draft.add(
            name(one),
            row.whole(),
            row.other(),
            row.part(),
            row.without(),
            row.difference(),
            row.interval().low(),
            row.interval().high(),
            row.adjusted(),
            row.equivalence().orElse(Double.NaN),
            row.verdict(one.settings().alpha()).words());
      }
    }
    return draft.table();
  }

  StatisticsTable ratios() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "ratios",
            "Ratios of means, first over second.",
            "first",
            "second",
            "#ratio",
            "#low",
            "#high");
    for (TaskStatistics one : tasks) {
      for (MeanRatio row : one.claims()) {
        Interval seen = row.interval();
        draft.add(name(one), row.first(), row.second(), row.ratio(), seen.low(), seen.high());
      }
    }
    return draft.table();
  }

  private static Verdict verdict(TaskStatistics one, PairRow row) {
    return Verdict.of(row.adjusted(), row.equivalenceAdjusted(), one.settings().alpha());
  }

  private static List<Object> ends(Optional<Interval> interval) {
    return List.of(
        interval.map(Interval::low).orElse(Double.NaN),
        interval.map(Interval::high).orElse(Double.NaN));
  }

  private static String name(TaskStatistics one) {
    return one.scores().task();
  }
}
