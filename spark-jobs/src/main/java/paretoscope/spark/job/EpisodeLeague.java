package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.core.error.UserError;
import paretoscope.core.report.benchmark.TaskStatistics;
import paretoscope.core.stats.benchmark.LeagueRow;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.core.stats.resample.Interval;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.store.EpisodeTables;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.store.RunTables;

/**
 * Who scored what in a run of episodes: the league of its page without the page, for which no step
 * has to be read.
 *
 * @param byTask episodes in worlds as published
 */
record EpisodeLeague(Map<String, List<ScoredEpisode>> byTask, StatisticsSettings settings) {
  /**
   * That of a run.
   *
   * @param named what the user calls the run
   */
  static EpisodeLeague of(RunTables tables, String named) {
    if (tables.config().kind() != RunKind.EPISODES) {
      throw new UserError("--league is for runs of episodes; leave it out.");
    }
    Map<String, List<ScoredEpisode>> byTask =
        new EpisodeTables(tables)
            .withoutSteps().stream()
                .filter(episode -> episode.key().variant().equals(Variant.BASELINE))
                .map(ScoredEpisode::of)
                .collect(
                    Collectors.groupingBy(
                        episode -> episode.key().task(), TreeMap::new, Collectors.toList()));
    if (byTask.isEmpty()) {
      throw OpenedRun.without("episode", named, tables);
    }
    return new EpisodeLeague(byTask, StatedStatistics.read(tables.config().effective()).settings());
  }

  /** Prints a table for each task. */
  void say(PrintWriter out) {
    List<String> tasks = List.copyOf(byTask.keySet());
    List<List<List<String>>> tables = tasks.parallelStream().map(this::table).toList();
    for (int i = 0; i < tasks.size(); i++) {
      out.println((i == 0 ? "" : System.lineSeparator()) + "task " + tasks.get(i));
      TextTable.print(tables.get(i), out);
    }
  }

  /** Agents that know the truth take no part, as in all tests. */
  private List<List<String>> table(String task) {
    List<String> agents =
        byTask.get(task).stream().map(one -> one.key().agent()).distinct().sorted().toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("agent", "DEC-AUC", interval(), "middle half", "rank", "episodes"));
    try {
      TaskStatistics.league(BenchmarkScores.of(task, agents, byTask.get(task)), settings)
          .forEach(row -> rows.add(row(row)));
    } catch (UserError e) {
      return List.of(List.of("no league: " + e.getMessage()));
    }
    return rows;
  }

  private String interval() {
    return String.format(Locale.ROOT, "%.0f %% interval", 100 * settings.level());
  }

  private static List<String> row(LeagueRow row) {
    Interval mean = row.meanInterval();
    return List.of(
        row.configuration(),
        number(row.mean()),
        number(mean.low()) + " to " + number(mean.high()),
        number(row.interquartileMean()),
        Double.isNaN(row.meanRank()) ? "" : String.format(Locale.ROOT, "%.1f", row.meanRank()),
        String.valueOf(row.runs()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
