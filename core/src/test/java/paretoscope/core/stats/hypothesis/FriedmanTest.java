package paretoscope.core.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FriedmanTest {
  /** Table 5a of Demšar 2006, J. Mach. Learn. Res. 7. */
  @Test
  void criticalValuesOfNemenyi() {
    double[] published = {1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164};
    double[] lenient = {1.645, 2.052, 2.291, 2.459, 2.589, 2.693, 2.780, 2.855, 2.920};
    for (int i = 0; i < published.length; i++) {
      // the table multiplies rounded ranges: its last digit is one off at times
      assertThat(Friedman.nemenyi(0.05, i + 2)).isCloseTo(published[i], within(0.0012));
      assertThat(Friedman.nemenyi(0.10, i + 2)).isCloseTo(lenient[i], within(0.0012));
    }
  }

  @Test
  void tooFewToRank() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Friedman.of(new double[][] {{1, 2}, {2, 1}}))
        .withMessageContaining("treatments (2) must be >= 3; compare two by a paired test");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Friedman.of(new double[][] {{1, 2, 3}}))
        .withMessageContaining("blocks (1) must be >= 2");
  }

  @Test
  void alwaysTheSameOrder() {
    double[][] blocks = new double[6][];
    for (int b = 0; b < 6; b++) {
      blocks[b] = new double[] {b, b + 1, b + 5};
    }
    Friedman test = Friedman.of(blocks);
    assertThat(test.statistic()).isCloseTo(12, within(1e-12));
    assertThat(test.meanRanks()).containsExactly(1.0, 2.0, 3.0);
  }
}
