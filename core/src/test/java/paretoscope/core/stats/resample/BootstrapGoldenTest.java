package paretoscope.core.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.core.random.SeedTree;
import paretoscope.core.stats.Golden;
import paretoscope.core.stats.describe.Sample;

/** Intervals from scipy's own draws, at three levels and with both conventions of z0. */
class BootstrapGoldenTest {
  @TestFactory
  List<DynamicTest> every() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode one : Golden.of("bootstrap")) {
      String name = one.get("name").asText();
      tests.add(DynamicTest.dynamicTest(name, () -> sameDraws(one)));
      tests.add(DynamicTest.dynamicTest(name + ", our draws", () -> ourDraws(one)));
    }
    assertThat(tests).hasSize(16);
    return tests;
  }

  private static Bootstrap.Statistic statistic(JsonNode one) {
    return switch (one.get("statistic").asText()) {
      case "mean" -> Sample::mean;
      case "std_ddof1" -> Sample::deviation;
      case "median" -> BootstrapGoldenTest::median;
      default -> throw new IllegalArgumentException(one.get("statistic").asText());
    };
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Sample.quantile(sorted, 0.5);
  }

  private static void sameDraws(JsonNode one) {
    JsonNode draws = one.get("indices");
    double[] theirs = Golden.numbers(one.get("theta_star"));
    Resamples own =
        Bootstrap.simple(
            Golden.numbers(one.get("data")),
            statistic(one),
            draws.size(),
            b ->
                new int[][] {
                  Arrays.stream(Golden.numbers(draws.get(b))).mapToInt(d -> (int) d).toArray()
                });
    assertThat(own.estimate()).isCloseTo(one.get("theta_hat").asDouble(), within(1e-12));
    assertThat(own.standardError()).isCloseTo(one.get("se").asDouble(), within(1e-12));
    // a last bit makes two means equal or not, and with them z0: so their means, our acceleration
    Resamples ours = new Resamples(one.get("theta_hat").asDouble(), theirs, own.acceleration());
    one.get("ci")
        .properties()
        .forEach(
            entry -> {
              double level = Double.parseDouble(entry.getKey());
              JsonNode ci = entry.getValue();
              same(ours.percentile(level), ci.get("percentile"));
              same(own.percentile(level), ci.get("percentile"));
              same(ours.basic(level), ci.get("basic"));
              bca(ours, BiasRank.MIDDLE, level, ci.get("bca_mid"));
              bca(ours, BiasRank.BELOW, level, ci.get("bca_strict_less"));
            });
  }

  private static void bca(Resamples ours, BiasRank rank, double level, JsonNode expected) {
    if (expected == null) {
      // the constant sample: no resample is below
      assertThat(ours.bca(level, BiasRank.BELOW).low()).isNaN();
      return;
    }
    assertThat(ours.bias(rank)).isCloseTo(expected.get("z0").asDouble(), within(1e-13));
    assertThat(ours.acceleration())
        .isCloseTo(expected.get("acceleration").asDouble(), within(1e-13));
    same(ours.bca(level, rank), expected.get("ci"));
  }

  private static void same(Interval ours, JsonNode theirs) {
    assertThat(ours.low()).isCloseTo(theirs.get(0).asDouble(), within(1e-11));
    assertThat(ours.high()).isCloseTo(theirs.get(1).asDouble(), within(1e-11));
  }

  private static void ourDraws(JsonNode one) {
    JsonNode scipy = one.get("scipy_bca95_B20000");
    if (scipy == null || scipy.isNull()) {
      return;
    }
    Interval ours =
        Bootstrap.simple(Golden.numbers(one.get("data")), statistic(one), 20_000, SeedTree.root(1))
            .interval(IntervalKind.BCA, 0.95);
    double error = scipy.get("se").asDouble();
    // discrete statistics jump from value to value
    boolean discrete = !one.get("statistic").asText().equals("mean") || one.get("data").size() < 8;
    double most = discrete ? 0.35 * error : 0.1 * error;
    assertThat(ours.low()).isCloseTo(scipy.get("low").asDouble(), within(most));
    assertThat(ours.high()).isCloseTo(scipy.get("high").asDouble(), within(most));
  }
}
