package paretoscope.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.optimise.Knee;
import paretoscope.core.reward.Direction;

/**
 * The points of a front that have a name: the {@code knee}, the {@code balanced} point (whose worst
 * reward, scaled to the front's extent, is best), and for each reward the point that is best by it,
 * under the reward's name. Of equal ones the first.
 */
public final class OperatingPoints {
  public static final String KNEE = "knee";
  public static final String BALANCED = "balanced";

  private OperatingPoints() {}

  /**
   * Places in the front by name.
   *
   * @param rewards names and directions, in the order of the scores
   * @param knee place of the knee
   * @return empty if the front is
   */
  public static Map<String, Integer> of(
      Map<String, Direction> rewards, List<Trial> front, int knee) {
    Map<String, Integer> named = new LinkedHashMap<>();
    if (front.isEmpty()) {
      return named;
    }
    List<Direction> directions = List.copyOf(rewards.values());
    double[][] costs = new double[front.size()][directions.size()];
    for (int i = 0; i < costs.length; i++) {
      for (int reward = 0; reward < directions.size(); reward++) {
        double score = front.get(i).evaluation().scores().get(reward);
        costs[i][reward] = directions.get(reward).cost(score);
      }
    }
    named.put(KNEE, knee);
    named.put(BALANCED, Knee.balanced(costs));
    int column = 0;
    for (String reward : rewards.keySet()) {
      named.putIfAbsent(reward, best(costs, column));
      column++;
    }
    return Collections.unmodifiableMap(named);
  }

  private static int best(double[][] costs, int reward) {
    int best = 0;
    for (int i = 1; i < costs.length; i++) {
      best = costs[i][reward] < costs[best][reward] ? i : best;
    }
    return best;
  }
}
