package paretoscope.simulator.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;

/**
 * Counts against the Poisson distribution. Each statistical test is seeded, so it passes always or
 * never; alpha is the chance that a correct generator would have failed it when the seed was
 * chosen.
 */
class ShotNoiseTest {
  private static final double ALPHA = 1e-3;
  private static final int SIDE = 300;

  private static double[] counts(double mean) {
    double[] expected = new double[SIDE * SIDE];
    Arrays.fill(expected, mean);
    SeedTree seeds = SeedTree.root(20).child("shot noise test");
    return ShotNoise.count(new Plane(SIDE, SIDE, expected), seeds).values();
  }

  /** Pearson's chi-square over single counts, the tails joined until each expects 10 or more. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10, 1000})
  void followsPoissonsDistribution(double mean) {
    double[] counts = counts(mean);
    PoissonDistribution poisson = new PoissonDistribution(mean);
    double least = 10.0 / counts.length;
    int low = (int) mean;
    while (low > 0 && poisson.cumulativeProbability(low - 1) >= least) {
      low--;
    }
    int high = (int) mean + 1;
    while (1 - poisson.cumulativeProbability(high - 1) >= least) {
      high++;
    }
    high--;
    double[] observed = new double[high - low + 1];
    for (double count : counts) {
      observed[(int) Math.max(0, Math.min(high, count) - low)]++;
    }
    double statistic = 0;
    for (int k = low; k <= high; k++) {
      double below = k == low ? 0 : poisson.cumulativeProbability(k - 1);
      double above = k == high ? 1 : poisson.cumulativeProbability(k);
      double expected = counts.length * (above - below);
      statistic += (observed[k - low] - expected) * (observed[k - low] - expected) / expected;
    }
    assertThat(pValue(statistic, high - low)).isGreaterThan(ALPHA);
  }

  /** Sum of squares over the mean is chi-square with n-1 degrees of freedom, on both sides. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10, 1000})
  void hasVarianceEqualToItsMean(double mean) {
    double[] counts = counts(mean);
    double average = Arrays.stream(counts).average().orElseThrow();
    double squares = Arrays.stream(counts).map(c -> (c - average) * (c - average)).sum();
    double p = pValue(squares / average, counts.length - 1);
    assertThat(Math.min(p, 1 - p)).isGreaterThan(ALPHA / 2);
    // the average itself: normal, standard error sqrt(mean / n), 3.29 of them at alpha
    double error = Math.sqrt(mean / counts.length);
    assertThat(Math.abs(average - mean) / error).isLessThan(3.29);
  }

  /** Neighbours are independent: their correlation is normal with deviation 1 / sqrt(n). */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 10, 1000})
  void hasNoMemory(double mean) {
    double[] counts = counts(mean);
    double sum = 0;
    for (int i = 1; i < counts.length; i++) {
      sum += (counts[i] - mean) * (counts[i - 1] - mean);
    }
    assertThat(Math.abs(sum / mean / Math.sqrt(counts.length))).isLessThan(3.29);
  }

  @Test
  void darkStaysDark() {
    assertThat(ShotNoise.count(new Plane(2, 2, new double[4]), SeedTree.root(1)).values())
        .containsOnly(0);
  }

  private static double pValue(double chiSquare, double degrees) {
    return 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(chiSquare);
  }
}
