package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.optimise.Convergence.Verdict;

class ConvergenceTest {
  private static final Diversity WIDE = new Diversity(0.2, 2.5, 100, 100);
  private static final Diversity NARROW = new Diversity(0.001, 0.02, 100, 100);
  private static final Diversity EQUAL = new Diversity(0.1, 1.5, 4, 100);

  private static Convergence of(Diversity diversity, Double... volumes) {
    return Convergence.of(List.of(volumes), Collections.nCopies(volumes.length, diversity));
  }

  @Test
  void aGrowingHypervolumeIsImproving() {
    Convergence result = of(WIDE, 0.1, 0.3, 0.5, 0.55, 0.58, 0.6);
    assertThat(result.verdict()).isEqualTo(Verdict.IMPROVING);
    assertThat(result.sentence()).startsWith("The hypervolume grew by 16.7 % over the last 3");
  }

  @Test
  void aFlatOneWithDiversityHasConverged() {
    Convergence result = of(WIDE, 0.1, 0.5, 0.6, 0.6, 0.6, 0.601);
    assertThat(result.verdict()).isEqualTo(Verdict.CONVERGED);
    assertThat(result.sentence()).contains("100 of 100 genomes differ, spread over 2.5 genes");
  }

  @Test
  void aFlatOneWithoutDiversityIsPremature() {
    assertThat(of(NARROW, 0.1, 0.5, 0.6, 0.6, 0.6, 0.601).verdict()).isEqualTo(Verdict.PREMATURE);
    Convergence result = of(EQUAL, 0.1, 0.5, 0.6, 0.6, 0.6, 0.601);
    assertThat(result.verdict()).isEqualTo(Verdict.PREMATURE);
    assertThat(result.sentence()).contains("premature convergence is likely", "4 of 100");
  }

  @Test
  void nothingFoundAtAllIsFlat() {
    assertThat(of(WIDE, 0.0, 0.0, 0.0, 0.0, 0.0).verdict()).isEqualTo(Verdict.CONVERGED);
  }

  @Test
  void fourGenerationsAreTooFew() {
    Convergence result = of(WIDE, 0.1, 0.5, 0.6, 0.6);
    assertThat(result.verdict()).isEqualTo(Verdict.TOO_FEW_GENERATIONS);
    assertThat(result.sentence()).startsWith("too few generations (4)");
  }

  @Test
  void aRealSearchOnAFrontAlongOneGeneHasNotCollapsed() {
    double[][] last =
        new Nsga2(60, 120, Variation.DEFAULT)
            .evolve(
                TestProblem.ZDT1S,
                paretoscope.core.random.SeedTree.root(1),
                (g, genomes) ->
                    java.util.Arrays.stream(genomes)
                        .map(TestProblem.ZDT1S::objectives)
                        .toArray(double[][]::new))
            .genomes();

    Diversity diversity = Diversity.of(TestProblem.ZDT1S, last);

    assertThat(of(diversity, 0.5, 0.8, 0.86, 0.862, 0.862, 0.862).verdict())
        .isEqualTo(Verdict.CONVERGED);
  }

  @Test
  void historiesOfDifferentLengthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Convergence.of(List.of(1.0), List.of()))
        .withMessageContaining("1 hypervolumes, 0");
  }
}
