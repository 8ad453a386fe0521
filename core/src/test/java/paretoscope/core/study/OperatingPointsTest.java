package paretoscope.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.reward.Direction;
import paretoscope.core.space.Candidate;

class OperatingPointsTest {
  private static List<Trial> front(double[]... scores) {
    List<Trial> front = new ArrayList<>();
    for (double[] one : scores) {
      Evaluation.Status ok = Evaluation.Status.OK;
      Candidate candidate = new Candidate(Map.of("i", front.size()));
      Evaluation made = new Evaluation(candidate, ok, List.of(one[0], one[1]), 1, "");
      front.add(new Trial(front.size(), 0, new Outcome(made, new Timing("w", 0, 1))));
    }
    return front;
  }

  private static Map<String, Direction> rewards() {
    Map<String, Direction> rewards = new LinkedHashMap<>();
    rewards.put("small-particles", Direction.MAXIMISE);
    rewards.put("waste", Direction.MINIMISE);
    return rewards;
  }

  @Test
  void eachRewardHasItsBestPointAndTheMiddleIsBalanced() {
    List<Trial> front =
        front(new double[] {1, 0}, new double[] {6, 4}, new double[] {10, 10}, new double[] {2, 1});
    assertThat(OperatingPoints.of(rewards(), front, 3))
        .containsExactly(
            Map.entry("knee", 3),
            Map.entry("balanced", 1),
            Map.entry("small-particles", 2),
            Map.entry("waste", 0));
  }

  @Test
  void aFrontOfNothingHasNoPoints() {
    assertThat(OperatingPoints.of(rewards(), List.of(), -1)).isEmpty();
  }

  @Test
  void ofEqualPointsTheFirstIsTaken() {
    List<Trial> front = front(new double[] {1, 1}, new double[] {1, 1});
    assertThat(OperatingPoints.of(rewards(), front, 0).values()).containsOnly(0);
  }
}
