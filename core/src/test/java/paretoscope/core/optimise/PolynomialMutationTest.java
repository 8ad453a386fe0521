package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class PolynomialMutationTest {
  private static final int SAMPLES = 20_000;

  private static double[] displacements(double gene, double index) {
    RandomStream random = SeedTree.root(7).child("pm").stream();
    PolynomialMutation mutation = new PolynomialMutation(index);
    double[] moved = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double mutated = mutation.mutate(gene, random);
      assertThat(mutated).isBetween(0.0, 1.0);
      moved[i] = mutated - gene;
    }
    return moved;
  }

  /** P(displacement <= d) for a gene at {@code x}: half the probability on each side. */
  private static double distribution(double d, double x, double index) {
    double low = Math.pow(1 - x, index + 1);
    double high = Math.pow(x, index + 1);
    return d <= 0
        ? 0.5 * (Math.pow(1 + d, index + 1) - low) / (1 - low)
        : 1 - 0.5 * (Math.pow(1 - d, index + 1) - high) / (1 - high);
  }

  @ParameterizedTest
  @CsvSource({"0.5,20", "0.02,20", "0.97,20", "0.3,1", "0.9,0"})
  void displacementsFollowTheirDistribution(double gene, double index) {
    double statistic =
        KolmogorovSmirnov.statistic(displacements(gene, index), d -> distribution(d, gene, index));

    assertThat(statistic).isLessThan(KolmogorovSmirnov.CRITICAL_001);
  }

  @Test
  void atABoundHalfStaysAndHalfMovesInside() {
    for (double bound : new double[] {0, 1}) {
      double[] moved = displacements(bound, 20);
      long stayed = java.util.Arrays.stream(moved).filter(d -> d == 0).count();
      // binomial (20 000, 1/2), alpha = 0.001
      assertThat(stayed).isBetween(10_000L - 234, 10_000L + 234);
    }
  }

  @Test
  void anIndexBelowZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolynomialMutation(Double.NaN))
        .withMessageContaining("mutation index (NaN)");
  }
}
