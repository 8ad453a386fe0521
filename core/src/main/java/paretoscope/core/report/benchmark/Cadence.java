package paretoscope.core.report.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paretoscope.core.stats.describe.Correlation;

/**
 * Whether the order of agents hangs on how often information is measured.
 *
 * @param every number of looks from one measurement to the next; the last look counts always
 * @param spearman correlation of the means with those measured after every look; NaN where means
 *     are all equal, or for fewer than three agents
 * @param mean over agents of their mean scores, measured so
 * @param best the agent that is first then
 */
public record Cadence(int every, double spearman, double mean, String best) {
  /** The cadences looked at. */
  public static final List<Integer> EVERY = List.of(2, 4, 8);

  static List<Cadence> of(TaskScores scores, List<Contender> tested) {
    List<Cadence> rows = new ArrayList<>();
    Map<String, Double> whole = scores.means(Played::score);
    List<String> agents = tested.stream().map(Contender::name).filter(whole::containsKey).toList();
    for (int i = 0; i < EVERY.size() && !agents.isEmpty(); i++) {
      int at = i;
      Map<String, Double> rare = scores.means(one -> one.sparser().get(at));
      double[] before = agents.stream().mapToDouble(whole::get).toArray();
      double[] after = agents.stream().mapToDouble(rare::get).toArray();
      rows.add(
          new Cadence(
              EVERY.get(i),
              agents.size() < 3 ? Double.NaN : Correlation.spearman(before, after).coefficient(),
              agents.stream().mapToDouble(rare::get).average().orElse(Double.NaN),
              agents.stream().max(Comparator.comparingDouble(rare::get)).orElseThrow()));
    }
    return rows;
  }
}
