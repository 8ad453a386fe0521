package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import paretoscope.core.stats.benchmark.Configuration;
import paretoscope.core.stats.benchmark.MeanIntervals;
import paretoscope.core.stats.benchmark.Missing;
import paretoscope.core.stats.benchmark.Score;
import paretoscope.core.stats.benchmark.ScoreTable;
import paretoscope.core.stats.benchmark.StatisticsSettings;
import paretoscope.core.stats.resample.Interval;

/** Intervals of curves of information against dose, for each dose by itself. */
final class DoseBands {
  private DoseBands() {}

  /**
   * The bands of some agents.
   *
   * @param settings with as many resamples as a drawing needs
   * @return by agent, one interval for each point of its curve
   */
  static Map<String, List<Interval>> of(
      TaskScores scores, List<String> agents, StatisticsSettings settings) {
    Map<String, List<Interval>> bands = new LinkedHashMap<>();
    for (String agent : agents) {
      List<Played> its = scores.of(agent);
      int points = its.stream().mapToInt(one -> one.curve().points()).min().orElse(0);
      if (points > 0) {
        bands.put(agent, band(its, points, settings));
      }
    }
    return bands;
  }

  /** Each point of the curve is a column of a table. */
  private static List<Interval> band(List<Played> its, int points, StatisticsSettings settings) {
    List<Configuration> columns =
        IntStream.range(0, points)
            .mapToObj(i -> new Configuration(String.valueOf(i), Map.of()))
            .toList();
    List<Score> values = new ArrayList<>();
    for (Played one : its) {
      for (int i = 0; i < points; i++) {
        values.add(new Score(String.valueOf(i), one.world(), one.seed(), one.curve().at(i)));
      }
    }
    return MeanIntervals.of(ScoreTable.of(columns, values, Missing.DROP), settings);
  }
}
