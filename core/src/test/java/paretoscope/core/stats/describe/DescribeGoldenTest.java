package paretoscope.core.stats.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import paretoscope.core.stats.Golden;

class DescribeGoldenTest {
  @Test
  void correlations() {
    assertThat(Golden.of("correlation")).hasSize(2);
    for (JsonNode one : Golden.of("correlation")) {
      double[] x = Golden.numbers(one.get("x"));
      double[] y = Golden.numbers(one.get("y"));
      same(Correlation.pearson(x, y), one.get("pearson"));
      same(Correlation.spearman(x, y), one.get("spearman"));
      same(Correlation.kendall(x, y), one.get("kendall_tau_b"));
    }
  }

  private static void same(Correlation ours, JsonNode theirs) {
    assertThat(ours.coefficient()).isCloseTo(theirs.get(0).asDouble(), within(1e-14));
    assertThat(ours.p()).isCloseTo(theirs.get(1).asDouble(), within(1e-12));
  }

  @Test
  void ranks() {
    assertThat(Golden.of("rankdata")).hasSize(4);
    for (JsonNode one : Golden.of("rankdata")) {
      double[] x = Golden.numbers(one.get("x"));
      assertThat(Ranks.average(x)).containsExactly(Golden.numbers(one.get("average")));
      assertThat(Arrays.stream(Ranks.smallest(x)).asDoubleStream().toArray())
          .containsExactly(Golden.numbers(one.get("min")));
      assertThat(Arrays.stream(Ranks.dense(x)).asDoubleStream().toArray())
          .containsExactly(Golden.numbers(one.get("dense")));
    }
  }

  @Test
  void quantiles() {
    JsonNode one = Golden.of("percentiles_linear");
    double[] x = Golden.numbers(one.get("x"));
    double[] shares = Golden.numbers(one.get("q"));
    for (int i = 0; i < shares.length; i++) {
      assertThat(Sample.quantile(x, shares[i] / 100))
          .isCloseTo(one.get("v").get(i).asDouble(), within(1e-13));
    }
  }

  @Test
  void interquartileMeanLeavesOutTheOutliers() {
    // scipy.stats.trim_mean(x, 0.25)
    assertThat(Sample.interquartileMean(new double[] {1e9, 1, 2, 3, 4, 5, -1e9, 6})).isEqualTo(3.5);
    assertThat(Sample.interquartileMean(new double[] {7})).isEqualTo(7);
    assertThat(Sample.interquartileMean(new double[] {1, 2, 6})).isEqualTo(3);
  }

  @Test
  void whatIsNoSampleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.interquartileMean(new double[0]))
        .withMessageContaining("number of values of the sample (0) must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.checked("agent x", new double[] {1, Double.NaN}, 2))
        .withMessageContaining("agent x (NaN) must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.differences(new double[2], new double[3]))
        .withMessageContaining("(3) must be 2");
    assertThat(Correlation.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3}).coefficient())
        .isNaN();
  }
}
