package paretoscope.spark.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import paretoscope.core.error.UserError;
import paretoscope.core.report.BenchmarkData;
import paretoscope.core.report.BenchmarkPage;
import paretoscope.core.report.Counted;
import paretoscope.core.report.benchmark.Played;
import paretoscope.core.report.benchmark.StatisticsTables;
import paretoscope.core.report.benchmark.TaskStatistics;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.Worlds;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.EpisodeTables;
import paretoscope.spark.store.RunTables;

/** Writes the page of a run of episodes. */
record EpisodeReport(RunTables tables, List<ScoredEpisode> episodes) {
  /** What the names of parts hold that know the truth. */
  private static final String ORACLE = "oracle";

  /** Where a run's settings say how many episodes it has when it is whole. */
  static final String PLANNED = "episodes";

  /** Where they say which worlds were asked for and were not there. */
  static final String ABSENT = "absent_worlds";

  /**
   * Writes {@code report.html} into the run's folder, and its numbers into {@code statistics}.
   *
   * @param models folder of a training, for its pictures; empty for the one the run names
   * @throws UserError if no episode came to its end
   */
  static void write(
      Path folder, Configuration hadoop, RunTables tables, String models, PrintWriter out) {
    List<ScoredEpisode> episodes = ScoredEpisode.all(new EpisodeTables(tables));
    if (episodes.isEmpty()) {
      throw OpenedRun.without("episode", folder, tables);
    }
    episodes.sort(Comparator.comparing(episode -> episode.key().world()));
    Path page = new Path(folder, "report.html");
    EpisodeFilm film = EpisodeFilm.of(tables, records(episodes), models, hadoop);
    BenchmarkData data = new EpisodeReport(tables, episodes).data(film);
    String html = BenchmarkPage.html(data);
    String again = "the tables are whole. Mend that, then type: paretoscope report ";
    new PlainFile(page, hadoop).write(text -> text.write(html), again + folder.toUri());
    List<TaskStatistics> statistics =
        data.tasks().stream().flatMap(task -> task.statistics().stream()).toList();
    new StatisticsFiles(folder, hadoop).write(StatisticsTables.of(statistics));
    out.println("report " + RunReport.shown(page));
  }

  private BenchmarkData data(EpisodeFilm film) {
    JsonNode effective = tables.config().effective();
    List<ScoredEpisode> published = where(episodes, e -> e.key().variant(), Variant.BASELINE);
    int variants = distinct(episodes, e -> e.key().variant()).size();
    List<String> notices = new ArrayList<>(tables.warnings());
    int planned = effective.path(PLANNED).asInt();
    if (planned > episodes.size()) {
      notices.add(
          "%d of %d episodes are played, and agents may have met different worlds; the command below with --resume plays the rest."
              .formatted(episodes.size(), planned));
    }
    if (effective.hasNonNull(ABSENT)) {
      notices.add(effective.get(ABSENT).asText() + ".");
    }
    long failed = episodes.stream().filter(episode -> !episode.ok()).count();
    if (failed > 0) {
      notices.add(
          "%d of %s failed and have no score; the table of episodes says why."
              .formatted(failed, Counted.of(episodes.size(), "episode")));
    }
    notices.addAll(film.notices());
    return new BenchmarkData(
        tables.config().name(),
        "%s of %s in %s with %s%s, chance from seed %d; DEC-AUC is the area under best information"
                .formatted(
                    Counted.of(episodes.size(), "episode"),
                    Counted.of(distinct(episodes, EpisodeReport::agent).size(), "agent"),
                    Counted.of(distinct(episodes, EpisodeReport::world).size(), "world"),
                    Counted.of(distinct(episodes, e -> e.key().world().seed()).size(), "seed"),
                    variants == 1
                        ? ""
                        : ", as published and in " + Counted.of(variants - 1, "variant"),
                    tables.config().seed())
            + " over dose, 0 to 1, measured after every look.",
        notices,
        effective.path("command").asText(),
        tasks(published, StatedStatistics.read(effective).settings()),
        EpisodeVariants.of(records(episodes)).sensitivity(),
        film.strip(),
        RunReport.settings(effective),
        RunReport.versions(tables));
  }

  /**
   * What the page says of each task.
   *
   * @param published episodes in worlds as published, by world
   */
  static List<BenchmarkData.TaskResult> tasks(
      List<ScoredEpisode> published, StatisticsSettings settings) {
    return distinct(published, episode -> episode.key().task()).parallelStream()
        .sorted() // as in all other tables
        .map(task -> task(task, where(published, e -> e.key().task(), task), settings))
        .toList();
  }

  private static BenchmarkData.TaskResult task(
      String name, List<ScoredEpisode> here, StatisticsSettings settings) {
    List<String> worlds = distinct(here, EpisodeReport::world);
    List<BenchmarkData.AgentResult> agents =
        distinct(here, EpisodeReport::agent).stream()
            .map(agent -> agent(agent, worlds, where(here, EpisodeReport::agent, agent)))
            .sorted(
                Comparator.comparingDouble((BenchmarkData.AgentResult a) -> -orZero(a))
                    .thenComparing(BenchmarkData.AgentResult::agent))
            .toList();
    List<String> names = agents.stream().map(BenchmarkData.AgentResult::agent).toList();
    String goal = Tasks.named(name).goal(Worlds.named(worlds.get(0)));
    return new BenchmarkData.TaskResult(
        name,
        worlds.size() == 1 ? goal : "For instance: " + goal,
        worlds,
        agents,
        Optional.of(TaskStatistics.of(BenchmarkScores.of(name, names, here), settings)));
  }

  private static double orZero(BenchmarkData.AgentResult agent) {
    return agent.overall().episodes() == 0 ? 0 : agent.overall().mean();
  }

  private static BenchmarkData.AgentResult agent(
      String name, List<String> worlds, List<ScoredEpisode> its) {
    List<BenchmarkData.Score> cells =
        worlds.stream().map(world -> score(where(its, EpisodeReport::world, world))).toList();
    return new BenchmarkData.AgentResult(name, knowsTruth(name), score(its), cells, curve(its));
  }

  /** Whether part of an agent is an oracle. */
  static boolean knowsTruth(String agent) {
    return agent.contains(ORACLE);
  }

  private static BenchmarkData.Score score(List<ScoredEpisode> episodes) {
    DoubleSummaryStatistics scores =
        episodes.stream()
            .filter(ScoredEpisode::ok)
            .mapToDouble(one -> one.record().decAuc())
            .summaryStatistics();
    int count = (int) scores.getCount();
    return count == 0
        ? new BenchmarkData.Score(0, Double.NaN, Double.NaN, Double.NaN)
        : new BenchmarkData.Score(count, scores.getAverage(), scores.getMin(), scores.getMax());
  }

  /** Mean of the best information at equal steps of dose. */
  private static List<Double> curve(List<ScoredEpisode> episodes) {
    List<Played> played = episodes.stream().flatMap(one -> one.played().stream()).toList();
    List<Double> mean = new ArrayList<>();
    for (int i = 0; i <= ScoredEpisode.CURVE_STEPS && !played.isEmpty(); i++) {
      int at = i;
      double sum = played.stream().mapToDouble(one -> one.curve().at(at)).sum();
      mean.add(sum / played.size());
    }
    return mean;
  }

  private static List<EpisodeRecord> records(List<ScoredEpisode> episodes) {
    return episodes.stream().map(ScoredEpisode::record).toList();
  }

  private static String agent(ScoredEpisode episode) {
    return episode.key().agent();
  }

  private static String world(ScoredEpisode episode) {
    return episode.key().world().id();
  }

  private static <T> List<T> distinct(
      List<ScoredEpisode> episodes, Function<ScoredEpisode, T> value) {
    return episodes.stream().map(value).distinct().toList();
  }

  private static <T> List<ScoredEpisode> where(
      List<ScoredEpisode> episodes, Function<ScoredEpisode, T> value, T wanted) {
    return episodes.stream().filter(episode -> value.apply(episode).equals(wanted)).toList();
  }
}
