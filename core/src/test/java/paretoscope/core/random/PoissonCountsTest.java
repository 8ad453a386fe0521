package paretoscope.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 200 000 draws of one fixed seed at each mean; bounds are 4 standard errors. */
class PoissonCountsTest {
  private static final int N = 200_000;

  private static long[] draws(double mean) {
    RandomStream random = SeedTree.root(3).child("counts").child(Double.toString(mean)).stream();
    long[] counts = new long[N];
    for (int i = 0; i < N; i++) {
      counts[i] = PoissonCounts.draw(random, mean);
    }
    return counts;
  }

  /**
   * The standard error of the mean is sqrt(mean / N), of the variance mean sqrt((2 + 1 / mean) /
   * N): errors of 3 % in the mean at 0.1, of 1 % from 1 on, and of 2.5 % in the variance from 1 on
   * are found with power above 90 %.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 3.7, 9.99, 10, 30, 1000, 1e6})
  void meanAndVarianceAreEqual(double mean) {
    double sum = 0;
    double square = 0;
    for (long count : draws(mean)) {
      sum += count - mean;
      square += (count - mean) * (count - mean);
    }
    assertThat(Math.abs(sum / N) / Math.sqrt(mean / N)).isLessThan(4);
    double error = mean * Math.sqrt((2 + 1 / mean) / N);
    assertThat(Math.abs(square / N - mean) / error).isLessThan(4);
  }

  /** Chi² against the probabilities themselves, cells with at least 20 expected. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 5, 9.9, 10.1, 14, 60})
  void countsHaveTheirProbabilities(double mean) {
    int[] seen = new int[400];
    for (long count : draws(mean)) {
      seen[(int) count]++;
    }
    double chi = 0;
    int cells = 0;
    for (int k = 0; k < seen.length; k++) {
      double expected = N * Math.exp(k * Math.log(mean) - mean - LogFactorial.of(k));
      if (expected >= 20) {
        chi += (seen[k] - expected) * (seen[k] - expected) / expected;
        cells++;
      }
    }
    assertThat(Math.abs(chi - cells) / Math.sqrt(2.0 * cells)).isLessThan(4);
  }

  @Test
  void nothingComesOfNothing() {
    RandomStream random = SeedTree.root(3).stream();
    for (int i = 0; i < 1000; i++) {
      assertThat(PoissonCounts.draw(random, 0)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN, 1.1e9})
  void refusesWhatIsNoMean(double mean) {
    RandomStream random = SeedTree.root(3).stream();
    assertThatThrownBy(() -> PoissonCounts.draw(random, mean)).hasMessageContaining("mean (");
  }
}
