package paretoscope.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.reward.Direction;
import paretoscope.core.space.Candidate;

class CollapseTest {
  private static List<Evaluation> evaluated(int count, DoubleUnaryOperator second) {
    List<Evaluation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double first = (i * 37 % count) / (double) count;
      List<Double> scores = List.of(first, second.applyAsDouble(first));
      Candidate candidate = new Candidate(Map.of("i", i));
      all.add(new Evaluation(candidate, Evaluation.Status.OK, scores, 1, ""));
    }
    return all;
  }

  private static final List<Objective> SHAPES =
      List.of(
          new Objective("roundness", Direction.MAXIMISE, "1"),
          new Objective("raggedness", Direction.MINIMISE, "1"));

  @Test
  void rewardsThatAgreeAreNamedWhereTheFrontIsOnePoint() {
    assertThat(Collapse.of(SHAPES, 1, evaluated(100, x -> 1 - x * x)))
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .startsWith("The front COLLAPSED to 1 point: there is no trade-off")
                    .contains("roundness and raggedness agree most (Kendall's tau 1.00 over 100"));
  }

  @Test
  void aFrontOfManyPointsAFewCandidatesOrOneRewardSayNothing() {
    List<Evaluation> agree = evaluated(100, x -> 1 - x);
    assertThat(Collapse.of(SHAPES, 3, agree)).isEmpty();
    assertThat(Collapse.of(SHAPES, 1, agree.subList(0, 29))).isEmpty();
    assertThat(Collapse.of(SHAPES.subList(0, 1), 1, agree)).isEmpty();
  }
}
