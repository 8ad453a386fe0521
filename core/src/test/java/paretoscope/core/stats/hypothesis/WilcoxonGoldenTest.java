package paretoscope.core.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import paretoscope.core.error.UserError;
import paretoscope.core.stats.Golden;
import paretoscope.core.stats.describe.Ranks;

/**
 * scipy's numbers. Its exact p uses the table without ties even where there are ties, and it turns
 * to the normal distribution where there are zeros: with ties ours is held against the enumeration
 * of all signs, and with zeros its normal p against our normal p.
 */
class WilcoxonGoldenTest {
  @TestFactory
  List<DynamicTest> every() {
    JsonNode cases = Golden.of("wilcoxon");
    assertThat(cases).hasSize(21);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode one : cases) {
      double[] d = differences(one);
      tests.add(
          DynamicTest.dynamicTest(
              one.get("name").asText() + ", all signs", () -> enumeration(one, d)));
      for (JsonNode result : one.get("results")) {
        String name =
            one.get("name").asText()
                + List.of(
                    result.get("zero_method"), result.get("correction"),
                    result.get("alternative"), result.get("method"));
        tests.add(DynamicTest.dynamicTest(name, () -> check(d, result)));
      }
    }
    assertThat(tests).hasSize(21 * 55);
    return tests;
  }

  private static double[] differences(JsonNode one) {
    double[] x = Golden.numbers(one.get("x"));
    if (!one.get("y").isNull()) {
      double[] y = Golden.numbers(one.get("y"));
      Arrays.setAll(x, i -> x[i] - y[i]);
    }
    return x;
  }

  private static void check(double[] d, JsonNode result) {
    Alternative alternative = Golden.alternative(result);
    ZeroMethod zeros =
        ZeroMethod.valueOf(result.get("zero_method").asText().toUpperCase(Locale.ROOT));
    boolean zero = Arrays.stream(d).anyMatch(v -> v == 0);
    boolean ties = Ranks.tieSum(Arrays.stream(d).map(Math::abs).toArray()) > 0;
    NullMethod method =
        switch (result.get("method").asText()) {
          case "approx" -> NullMethod.NORMAL;
          case "exact" -> zero ? NullMethod.NORMAL : NullMethod.EXACT;
          default -> zero ? NullMethod.NORMAL : NullMethod.AUTO;
        };
    Wilcoxon.Question question =
        new Wilcoxon.Question(alternative, zeros, method, result.get("correction").asInt() == 1);
    if (result.has("error")) {
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> Wilcoxon.of(d, question))
          .withMessageContaining("all 4 differences of pairs are zero");
      return;
    }
    Wilcoxon ours = Wilcoxon.of(d, question);
    assertThat(ours.statistic(alternative)).isEqualTo(result.get("statistic").asDouble());
    assertThat(ours.positive() - ours.negative())
        .isCloseTo(
            result.get("r_plus").asDouble() - result.get("r_minus").asDouble(), within(1e-9));
    if (!ties || zero || ours.method() == NullMethod.NORMAL) {
      assertThat(Golden.close(ours.p(), result.get("pvalue").asDouble(), 1e-11))
          .as("%s and %s", ours.p(), result.get("pvalue"))
          .isTrue();
    }
    if (result.has("z") && ours.method() == NullMethod.NORMAL) {
      assertThat(Golden.close(ours.z(), Golden.number(result.get("z")), 1e-12)).isTrue();
    }
  }

  private static void enumeration(JsonNode one, double[] d) {
    JsonNode expected = one.get("exact_enumeration_nonzero");
    if (expected.isNull()) {
      assertThat(d.length > 12 || Arrays.stream(d).allMatch(v -> v == 0)).isTrue();
      return;
    }
    for (Alternative alternative : Alternative.values()) {
      Wilcoxon ours =
          Wilcoxon.of(
              d, new Wilcoxon.Question(alternative, ZeroMethod.WILCOX, NullMethod.EXACT, false));
      assertThat(ours.p())
          .isCloseTo(
              expected.get(alternative.name().toLowerCase(Locale.ROOT)).asDouble(), within(1e-14));
      assertThat(ours.positive()).isEqualTo(expected.get("r_plus").asDouble());
    }
  }

  @Test
  void countsOfSignsAreThePublishedOnes() {
    Golden.of("wilcoxon_exact_counts")
        .properties()
        .forEach(
            entry -> {
              int n = Integer.parseInt(entry.getKey());
              double[] ranks = new double[n];
              Arrays.setAll(ranks, i -> i + 1);
              RankSums sums = RankSums.ofSigns(ranks);
              double[] counts = Golden.numbers(entry.getValue());
              for (int sum = 0; sum < counts.length; sum++) {
                double p = sums.lower(sum) - (sum == 0 ? 0 : sums.lower(sum - 1));
                assertThat(p * StrictMath.pow(2, n)).isCloseTo(counts[sum], within(1e-6));
              }
            });
  }
}
