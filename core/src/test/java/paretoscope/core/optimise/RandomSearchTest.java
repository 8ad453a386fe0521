package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomSearchTest extends OptimiserContract {
  @Override
  Optimiser optimiser(int population, int generations) {
    return Optimiser.of(new OptimiserSpec(OptimiserSpec.Method.RANDOM, population, generations));
  }

  @Test
  void genesAreUniform() {
    double[] sample = new double[10_000];
    int count = 0;
    for (double[][] batch : sent(optimiser(100, 100), MixedSpace.MIXED, 1)) {
      for (double[] genome : batch) {
        sample[count++] = genome[4];
      }
    }
    assertThat(KolmogorovSmirnov.statistic(sample, x -> x))
        .isLessThan(KolmogorovSmirnov.CRITICAL_001);
  }
}
