package paretoscope.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityWordsTest {
  /** One world; the scores of each agent by variant. */
  private static List<String> said(List<String> agents, double[]... scores) {
    List<Sensitivity.AgentShift> shifts = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      List<List<Double>> its = new ArrayList<>();
      for (double score : scores[i]) {
        its.add(List.of(score));
      }
      shifts.add(new Sensitivity.AgentShift(agents.get(i), false, its));
    }
    List<String> variants =
        List.of("baseline", "critical-dose x 0.5", "contrast x 2").subList(0, scores[0].length);
    Sensitivity.TaskShift task = new Sensitivity.TaskShift("census", 1, 1, shifts);
    return SensitivityWords.of(new Sensitivity(variants, List.of(task)), task);
  }

  @Test
  void namesPairsThatChangePlaces() {
    assertThat(
            said(
                List.of("a", "b", "c"),
                new double[] {0.4, 0.31, 0.52},
                new double[] {0.3, 0.33, 0.4},
                new double[] {0.2, 0.1, 0.3}))
        .containsExactly(
            "The order of the 3 agents, by their means over 1 world, stays the same in 1 of 2"
                + " variants.",
            "critical-dose x 0.5: a falls behind b (0.310 against 0.330).",
            "The largest change of a mean is +0.120: a under contrast x 2.");
  }

  @Test
  void saysThatNothingMovesOnlyWhereNothingDoes() {
    assertThat(
            said(
                List.of("a", "b"),
                new double[] {0.5, 0.25, 0.75},
                new double[] {0.25, 0.125, 0.375}))
        .containsExactly(
            "The order of the 2 agents, by their means over 1 world, stays the same in all 2"
                + " variants.",
            "The largest change of a mean is -0.250: a under critical-dose x 0.5.");
    assertThat(said(List.of("a", "b"), new double[] {0.0, 0.0}, new double[] {0.0, 0.0}))
        .contains("No mean changes.");
    assertThat(said(List.of("a", "b"), new double[] {0.4, 0.3}, new double[] {0.3, 0.3}))
        .contains(
            "The order of the 2 agents, by their means over 1 world, stays the same in 0 of 1"
                + " variant. 1 pair begins or ceases to be equal.");
    assertThat(said(List.of("a"), new double[] {0.4, 0.3}))
        .contains("One agent has no order that could change.");
  }

  @Test
  void countsThePairsThatItDoesNotName() {
    assertThat(
            said(
                List.of("a", "b", "c", "d"),
                new double[] {0.4, 0.1},
                new double[] {0.3, 0.2},
                new double[] {0.2, 0.3},
                new double[] {0.1, 0.4}))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("critical-dose x 0.5: a falls behind d (0.100 against 0.400);")
                    .endsWith("; 3 more pairs change places."));
  }

  @Test
  void numbersHaveTheDigitsThatTellThemApart() {
    assertThat(SensitivityWords.against(0.12341, 0.12349)).isEqualTo("0.1234 against 0.1235");
    assertThat(SensitivityWords.against(0.1, 0.2)).isEqualTo("0.100 against 0.200");
  }
}
