package paretoscope.core.report.benchmark;

import java.util.List;
import paretoscope.core.stats.benchmark.BenchmarkStatistics;
import paretoscope.core.stats.benchmark.RankStability;
import paretoscope.core.stats.benchmark.VarianceRow;
import paretoscope.core.stats.resample.Interval;

/** Every number of the page as tables, one for each kind of statistic. */
public final class StatisticsTables {
  private final List<TaskStatistics> tasks;

  private StatisticsTables(List<TaskStatistics> tasks) {
    this.tasks = tasks;
  }

  /** All tables, also those without rows, so that the same files are always there. */
  public static List<StatisticsTable> of(List<TaskStatistics> tasks) {
    StatisticsTables all = new StatisticsTables(tasks);
    TestTables tests = new TestTables(tasks);
    DescriptionTables seen = new DescriptionTables(tasks);
    return List.of(
        all.conclusions(),
        tests.league(),
        tests.pairs(),
        tests.tests(),
        all.variance(),
        all.worlds(),
        tests.ablations(),
        tests.ratios(),
        seen.reliability(),
        seen.cadence(),
        seen.heatMap(),
        seen.transfer(),
        seen.profiles(),
        seen.curves(),
        all.missing());
  }

  private StatisticsTable conclusions() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft("conclusions", "What follows, in words.", "##number", "sentence");
    for (TaskStatistics one : tasks) {
      int number = 1;
      for (String sentence : TaskWords.of(one)) {
        draft.add(name(one), number++, sentence);
      }
    }
    return draft.table();
  }

  private StatisticsTable variance() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "variance",
            "Shares of the variance of scores.",
            "source",
            "##degrees_of_freedom",
            "#share",
            "#low",
            "#high",
            "#share_adjusted");
    for (TaskStatistics one : tasks) {
      for (VarianceRow row : one.tests().map(BenchmarkStatistics::variance).orElse(List.of())) {
        Interval seen = row.interval();
        draft.add(
            name(one),
            row.source(),
            row.degrees(),
            row.share(),
            seen.low(),
            seen.high(),
            row.adjusted());
      }
    }
    return draft.table();
  }

  private StatisticsTable worlds() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "left_out", "The league without each of the worlds.", "world", "#spearman", "best");
    for (TaskStatistics one : tasks) {
      for (RankStability.LeftOut row :
          one.tests().map(tests -> tests.stability().worlds()).orElse(List.of())) {
        draft.add(name(one), row.world(), row.spearman(), row.best());
      }
    }
    return draft.table();
  }

  private StatisticsTable missing() {
    StatisticsTable.Draft draft =
        new StatisticsTable.Draft(
            "missing", "Episodes without a score, for whose sake others were left out.", "episode");
    for (TaskStatistics one : tasks) {
      one.dropped().forEach(episode -> draft.add(name(one), episode));
    }
    return draft.table();
  }

  private static String name(TaskStatistics one) {
    return one.scores().task();
  }
}
