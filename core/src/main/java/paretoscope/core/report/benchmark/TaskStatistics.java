package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.core.error.UserError;
import paretoscope.core.stats.benchmark.BenchmarkStatistics;
import paretoscope.core.stats.benchmark.Configuration;
import paretoscope.core.stats.benchmark.LeagueRow;
import paretoscope.core.stats.benchmark.MeanRatio;
import paretoscope.core.stats.benchmark.Missing;
import paretoscope.core.stats.benchmark.PerformanceProfile;
import paretoscope.core.stats.benchmark.Score;
import paretoscope.core.stats.benchmark.ScoreTable;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.core.stats.resample.Interval;
import paretoscope.core.stats.resample.IntervalKind;

/**
 * Everything a page says of a task in numbers.
 *
 * @param scores of the runs that count: those every agent came to the end of
 * @param settings of the statistics
 * @param tests league, comparisons and the like; empty where {@code untold} says why
 * @param untold why there are none, empty if there are
 * @param dropped episodes without a score, for whose sake others were left out
 * @param notices what else the reader must know
 * @param drawn agents whose curves are drawn
 * @param bands intervals of the drawn curves, by agent
 * @param profiles of the drawn agents that take part in tests
 * @param heat analysts by navigators
 * @param transfer materials taught on by materials of worlds, where there are such agents
 */
public record TaskStatistics(
    TaskScores scores,
    StatisticsSettings settings,
    Optional<BenchmarkStatistics> tests,
    String untold,
    List<String> dropped,
    List<String> notices,
    List<String> drawn,
    Map<String, List<Interval>> bands,
    List<PerformanceProfile> profiles,
    List<MeanRatio> claims,
    List<Ablation> ablations,
    List<Reliability> reliability,
    List<Cadence> cadence,
    HeatMap heat,
    Optional<HeatMap> transfer) {
  /** Enough for a drawing: 25 lie beyond each end. */
  private static final int DRAWN_RESAMPLES = 1000;

  private static final int THRESHOLDS = 50;

  public TaskStatistics {
    dropped = List.copyOf(dropped);
    notices = List.copyOf(notices);
    drawn = List.copyOf(drawn);
    profiles = List.copyOf(profiles);
    claims = List.copyOf(claims);
    ablations = List.copyOf(ablations);
    reliability = List.copyOf(reliability);
    cadence = List.copyOf(cadence);
  }

  /** The statistics of a task. Too few worlds, seeds or agents are no error: they are told. */
  public static TaskStatistics of(TaskScores all, StatisticsSettings settings) {
    WholeRuns runs = WholeRuns.of(all, settings.inference());
    List<String> drawn = Drawn.of(all);
    Tested tested = Tested.of(runs, drawn, settings);
    // where nothing is whole, descriptions are still of what is there
    TaskScores shown = runs.scores().played().isEmpty() ? all : runs.scores();
    Optional<HeatMap> transfer = Transfer.of(shown);
    return new TaskStatistics(
        shown,
        settings,
        tested.tests,
        tested.untold,
        runs.dropped(),
        runs.notices(),
        drawn,
        tested.bands,
        tested.profiles,
        tested.claims,
        tested.tests.map(t -> Ablation.of(all, t.pairs())).orElse(List.of()),
        Reliability.of(shown),
        Cadence.of(shown, runs.tested()),
        HeatMap.ofParts(shown, transfer.isEmpty()),
        transfer);
  }

  /**
   * The league alone, as in {@link #of}, which compares each agent with each.
   *
   * @throws UserError where there are too few worlds, seeds or agents
   */
  public static List<LeagueRow> league(TaskScores all, StatisticsSettings settings) {
    WholeRuns runs = WholeRuns.of(all, settings.inference());
    return BenchmarkStatistics.league(table(runs.scores(), runs.tested()), settings);
  }

  /** In what order curves are drawn if not all are; empty if all are. */
  public String rule() {
    return scores.contenders().size() > drawn.size() ? Drawn.RULE : "";
  }

  /** What needs whole runs, or why there is none of it. */
  private record Tested(
      Optional<BenchmarkStatistics> tests,
      String untold,
      Map<String, List<Interval>> bands,
      List<PerformanceProfile> profiles,
      List<MeanRatio> claims) {
    static Tested of(WholeRuns runs, List<String> drawn, StatisticsSettings settings) {
      try {
        ScoreTable table = table(runs.scores(), runs.tested());
        StatisticsSettings drawing =
            settings
                .withResamples(Math.min(DRAWN_RESAMPLES, settings.resamples()))
                .withInterval(IntervalKind.PERCENTILE);
        return new Tested(
            Optional.of(BenchmarkStatistics.of(table, settings)),
            "",
            DoseBands.of(runs.scores(), drawn, drawing),
            profiles(runs, drawn, drawing),
            Claims.of(runs.tested(), table, settings));
      } catch (UserError e) {
        return new Tested(Optional.empty(), e.getMessage(), Map.of(), List.of(), List.of());
      }
    }

    private static List<PerformanceProfile> profiles(
        WholeRuns runs, List<String> drawn, StatisticsSettings settings) {
      List<Contender> some =
          runs.tested().stream().filter(one -> drawn.contains(one.name())).toList();
      double most = runs.scores().played().stream().mapToDouble(Played::score).max().orElse(1);
      double end = most <= 0.1 ? 0.1 : most <= 0.2 ? 0.2 : most <= 0.5 ? 0.5 : 1;
      double[] thresholds =
          IntStream.rangeClosed(0, THRESHOLDS).mapToDouble(i -> end * i / THRESHOLDS).toArray();
      return some.isEmpty()
          ? List.of()
          : PerformanceProfile.of(table(runs.scores(), some), thresholds, settings);
    }
  }

  /** Factors are the parts; settings are one only where agents have some. */
  private static ScoreTable table(TaskScores scores, List<Contender> agents) {
    if (agents.isEmpty()) {
      throw new UserError("no agent without an oracle came to its end in any episode");
    }
    boolean set = agents.stream().anyMatch(one -> !one.settings().isEmpty());
    List<Configuration> columns = new ArrayList<>();
    for (Contender one : agents) {
      Map<String, String> levels = new LinkedHashMap<>(one.parts());
      if (!set) {
        levels.remove("settings");
      }
      columns.add(new Configuration(one.name(), levels));
    }
    List<String> names = agents.stream().map(Contender::name).toList();
    List<Score> values =
        scores.played().stream()
            .filter(one -> names.contains(one.agent()))
            .map(one -> new Score(one.agent(), one.world(), one.seed(), one.score()))
            .toList();
    return ScoreTable.of(columns, values, Missing.DROP);
  }
}
