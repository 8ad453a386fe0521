package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.stats.describe.Sample;

/**
 * How much the episodes of an agent differ.
 *
 * @param agent name
 * @param episodes how many
 * @param deviation standard deviation over all episodes; NaN for one
 * @param withinWorlds the same within a world: root of the mean variance over worlds; NaN where no
 *     world has two seeds
 * @param tenth the score that one episode in ten stays below
 * @param least score
 */
public record Reliability(
    String agent, int episodes, double deviation, double withinWorlds, double tenth, double least) {
  static List<Reliability> of(TaskScores scores) {
    List<Reliability> rows = new ArrayList<>();
    for (Contender one : scores.contenders()) {
      List<Played> its = scores.of(one.name());
      if (!its.isEmpty()) {
        rows.add(of(one.name(), its));
      }
    }
    return rows;
  }

  private static Reliability of(String agent, List<Played> its) {
    double[] sorted = its.stream().mapToDouble(Played::score).sorted().toArray();
    Map<String, List<Double>> byWorld = new TreeMap<>();
    its.forEach(
        one -> byWorld.computeIfAbsent(one.world(), world -> new ArrayList<>()).add(one.score()));
    double[] variances =
        byWorld.values().stream()
            .map(values -> values.stream().mapToDouble(x -> x).toArray())
            .mapToDouble(Sample::variance)
            .filter(Double::isFinite)
            .toArray();
    return new Reliability(
        agent,
        sorted.length,
        Sample.deviation(sorted),
        Math.sqrt(Arrays.stream(variances).average().orElse(Double.NaN)),
        Sample.quantile(sorted, 0.1),
        sorted[0]);
  }
}
