package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestProblemTest {
  /** Where the distance from the front is nil: the bound, the middle or, shifted, 0.4. */
  private static double[] best(TestProblem problem, double position) {
    boolean middle = problem.name().startsWith("ZDT4") || problem.name().startsWith("DTLZ2");
    double[] genome = new double[problem.size()];
    Arrays.fill(genome, problem.name().endsWith("S") ? 0.4 : middle ? 0.5 : 0);
    genome[0] = position;
    genome[1] = problem.objectives() == 3 ? position : genome[1];
    return genome;
  }

  @ParameterizedTest
  @EnumSource
  void theFrontIsWhereItShouldBe(TestProblem problem) {
    for (double position = 0; position <= 1; position += 0.125) {
      double[] f = problem.objectives(best(problem, position));
      double expected =
          switch (problem.name().substring(0, 4)) {
            case "ZDT1", "ZDT4" -> 1 - Math.sqrt(f[0]);
            case "ZDT2", "ZDT6" -> 1 - f[0] * f[0];
            case "ZDT3" -> 1 - Math.sqrt(f[0]) - f[0] * Math.sin(10 * Math.PI * f[0]);
            default -> Math.sqrt(Math.max(0, 1 - f[0] * f[0] - f[2] * f[2]));
          };
      assertThat(f[1]).isCloseTo(expected, within(1e-7));
      assertThat(f).hasSize(problem.objectives());
    }
  }

  @ParameterizedTest
  @EnumSource
  void awayFromTheOptimumItIsWorse(TestProblem problem) {
    double[] genome = best(problem, 0.5);
    genome[problem.size() - 1] += 0.05;

    double[] worse = problem.objectives(genome);

    assertThat(Front.dominates(problem.objectives(best(problem, 0.5)), worse)).isTrue();
  }
}
