package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class SbxTest {
  private static final int SAMPLES = 20_000;

  /** Children of one pair, (samples x 2). */
  private static double[][] children(double first, double second, double index, long seed) {
    RandomStream random = SeedTree.root(seed).child("sbx").stream();
    Sbx sbx = new Sbx(index);
    double[][] children = new double[SAMPLES][];
    for (int i = 0; i < SAMPLES; i++) {
      double[] a = {first};
      double[] b = {second};
      sbx.cross(a, b, 0, random);
      children[i] = new double[] {a[0], b[0]};
    }
    return children;
  }

  /** P(spread <= b) for spread factors cut at {@code limit}. */
  private static double distribution(double b, double limit, double index) {
    double whole = 1 - 0.5 * Math.pow(limit, -(index + 1));
    double part = b <= 1 ? 0.5 * Math.pow(b, index + 1) : 1 - 0.5 * Math.pow(b, -(index + 1));
    return Math.min(1, part / whole);
  }

  @Test
  void childrenOfPairsFarFromTheBoundsKeepTheirMean() {
    for (double[] pair : children(0.45, 0.55, 15, 1)) {
      assertThat(0.5 * (pair[0] + pair[1])).isCloseTo(0.5, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.4,0.6,15", "0.3,0.7,2", "0.05,0.95,2", "0.49,0.51,20", "0.2,0.8,0"})
  void spreadFactorsFollowTheirDistribution(double low, double high, double index) {
    double[] spreads = new double[SAMPLES];
    double[][] children = children(low, high, index, 2);
    for (int i = 0; i < SAMPLES; i++) {
      spreads[i] = Math.abs(children[i][1] - children[i][0]) / (high - low);
    }
    double limit = 1 + 2 * low / (high - low);

    double statistic = KolmogorovSmirnov.statistic(spreads, b -> distribution(b, limit, index));

    assertThat(statistic).isLessThan(KolmogorovSmirnov.CRITICAL_001);
  }

  @ParameterizedTest
  @CsvSource({"0.8,0.9", "0.1,0.2", "0,0.3", "0,1", "0.999,1"})
  void eachSideHasItsOwnCutAndNothingPilesUpOnTheBounds(double low, double high) {
    double[] lower = new double[SAMPLES];
    double[] upper = new double[SAMPLES];
    double[][] children = children(high, low, 5, 3);
    for (int i = 0; i < SAMPLES; i++) {
      lower[i] = (low + high - 2 * Math.min(children[i][0], children[i][1])) / (high - low);
      upper[i] = (2 * Math.max(children[i][0], children[i][1]) - low - high) / (high - low);
    }
    double lowLimit = 1 + 2 * low / (high - low);
    double highLimit = 1 + 2 * (1 - high) / (high - low);

    assertThat(KolmogorovSmirnov.statistic(lower, b -> distribution(b, lowLimit, 5)))
        .isLessThan(KolmogorovSmirnov.CRITICAL_001);
    assertThat(KolmogorovSmirnov.statistic(upper, b -> distribution(b, highLimit, 5)))
        .isLessThan(KolmogorovSmirnov.CRITICAL_001);
  }

  @ParameterizedTest
  @CsvSource({"0,1,0", "0,1e-13,15", "1,0.9999999,15", "0.5,0.500001,1000", "0,0,15", "1,1,15"})
  void childrenStayInside(double first, double second, double index) {
    for (double[] pair : children(first, second, index, 4)) {
      assertThat(pair[0]).isBetween(0.0, 1.0);
      assertThat(pair[1]).isBetween(0.0, 1.0);
    }
  }

  @Test
  void equalParentsStayAsTheyAre() {
    for (double[] pair : children(0.25, 0.25, 15, 5)) {
      assertThat(pair).containsExactly(0.25, 0.25);
    }
  }

  @Test
  void theChildrenComeInRandomOrder() {
    int ascending = 0;
    for (double[] pair : children(0.4, 0.6, 15, 6)) {
      ascending += pair[0] < pair[1] ? 1 : 0;
    }
    // binomial (20 000, 1/2), standard deviation 71; 3.3 of them is alpha = 0.001
    assertThat(ascending).isBetween(10_000 - 234, 10_000 + 234);
  }

  @Test
  void theShortCutFarFromTheBoundsChangesNoBit() {
    assertThat(2 - Math.pow(10.5, -16)).isEqualTo(2.0);
  }

  @Test
  void anIndexBelowZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sbx(-1))
        .withMessageContaining("crossover index (-1.0)");
  }
}
