package paretoscope.core.stats.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.stats.Golden;
import paretoscope.core.stats.describe.Ranks;
import paretoscope.core.stats.resample.Interval;

/** Numbers of scipy and statsmodels for every test but the signed-rank one. */
class HypothesisGoldenTest {
  private static void close(double ours, JsonNode theirs) {
    close(ours, theirs, 1e-10);
  }

  private static void close(double ours, JsonNode theirs, double relative) {
    assertThat(Golden.close(ours, Golden.number(theirs), relative))
        .as("%s and %s", ours, theirs)
        .isTrue();
  }

  /** With ties scipy's exact p is that of ranks without ties; {@link RankSumsTest} has ours. */
  @Test
  void mannWhitney() {
    JsonNode cases = Golden.of("mannwhitneyu");
    assertThat(cases).hasSize(108);
    int tied = 0;
    for (JsonNode one : cases) {
      double[] x = Golden.numbers(one.get("x"));
      double[] y = Golden.numbers(one.get("y"));
      double[] both = Arrays.copyOf(x, x.length + y.length);
      System.arraycopy(y, 0, both, x.length, y.length);
      boolean ties = Ranks.tieSum(both) > 0;
      String method = one.get("method").asText();
      boolean exact =
          method.equals("exact")
              || (method.equals("auto") && !ties && Math.min(x.length, y.length) <= 8);
      MannWhitney ours =
          MannWhitney.of(
              x,
              y,
              Golden.alternative(one),
              exact ? NullMethod.EXACT : NullMethod.NORMAL,
              one.get("continuity").asInt() == 1);
      assertThat(ours.u()).isEqualTo(one.get("U").asDouble());
      if (Arrays.stream(both).distinct().count() == 1) {
        assertThat(ours.p()).isEqualTo(1);
      } else if (exact && ties) {
        tied++;
      } else {
        close(ours.p(), one.get("p"));
      }
    }
    assertThat(tied).isEqualTo(12);
  }

  @Test
  void studentsT() {
    JsonNode cases = Golden.of("ttest_ind");
    assertThat(cases).hasSize(36);
    for (JsonNode one : cases) {
      TTest ours =
          TTest.independent(
              Golden.numbers(one.get("x")),
              Golden.numbers(one.get("y")),
              one.get("equal_var").asInt() == 1);
      close(ours.t(0), one.get("t"));
      close(ours.p(Golden.alternative(one)), one.get("p"));
    }
    assertThat(Golden.of("ttest_rel")).hasSize(3);
    for (JsonNode one : Golden.of("ttest_rel")) {
      double[] x = Golden.numbers(one.get("x"));
      double[] y = Golden.numbers(one.get("y"));
      Arrays.setAll(x, i -> x[i] - y[i]);
      close(TTest.paired(x).t(0), one.get("t"));
      close(TTest.paired(x).p(Golden.alternative(one)), one.get("p"));
    }
  }

  @Test
  void equivalence() {
    JsonNode cases = Golden.of("tost");
    assertThat(cases).hasSize(13);
    for (JsonNode one : cases) {
      double[] x = Golden.numbers(one.get("x"));
      double[] y = Golden.numbers(one.get("y"));
      TTest test;
      if (one.get("kind").asText().equals("paired")) {
        Arrays.setAll(x, i -> x[i] - y[i]);
        test = TTest.paired(x);
      } else {
        test = TTest.independent(x, y, one.get("usevar").asText().equals("pooled"));
      }
      Equivalence ours =
          new Equivalence(test, one.get("low").asDouble(), one.get("upp").asDouble());
      // the difference lies on the margin: what is left is rounding
      boolean boundary = one.get("name").asText().equals("boundary");
      if (boundary) {
        assertThat(ours.p()).isCloseTo(0.5, within(1e-12));
      } else {
        close(ours.upperT(), one.get("upper").get("t"));
        close(ours.upperP(), one.get("upper").get("p"));
        close(ours.p(), one.get("pvalue"));
      }
      close(ours.lowerT(), one.get("lower").get("t"));
      close(ours.lowerP(), one.get("lower").get("p"));
      close(test.degrees(), one.get("lower").get("df"));
      if (one.has("ci90")) {
        Interval interval = ours.interval(0.05);
        // scipy's quantiles of t are right to 2e-11
        assertThat(interval.low()).isCloseTo(one.get("ci90").get(0).asDouble(), within(1e-10));
        assertThat(interval.high()).isCloseTo(one.get("ci90").get(1).asDouble(), within(1e-10));
      }
    }
  }

  @Test
  void effectSizes() {
    Map<String, JsonNode> samples = new HashMap<>();
    Golden.of("ttest_ind").forEach(one -> samples.put(one.get("name").asText(), one));
    assertThat(Golden.of("effect_size")).hasSize(6);
    for (JsonNode one : Golden.of("effect_size")) {
      JsonNode sample = samples.get(one.get("name").asText());
      EffectSize ours =
          EffectSize.of(Golden.numbers(sample.get("x")), Golden.numbers(sample.get("y")));
      close(ours.cohensD(), one.get("cohen_d"));
      close(ours.hedgesG(), one.get("hedges_g"));
      close(ours.cliffsDelta(), one.get("cliffs_delta"));
      close(ours.varghaDelaneyA(), one.get("vargha_delaney_A"));
    }
  }

  @Test
  void manyTests() {
    Map<String, Multiplicity> names =
        Map.of(
            "bonferroni", Multiplicity.BONFERRONI,
            "sidak", Multiplicity.SIDAK,
            "holm", Multiplicity.HOLM,
            "holm-sidak", Multiplicity.HOLM_SIDAK,
            "simes-hochberg", Multiplicity.HOCHBERG,
            "hommel", Multiplicity.HOMMEL,
            "fdr_bh", Multiplicity.BENJAMINI_HOCHBERG,
            "fdr_by", Multiplicity.BENJAMINI_YEKUTIELI);
    assertThat(Golden.of("multipletests")).hasSize(48);
    for (JsonNode one : Golden.of("multipletests")) {
      double[] ours = names.get(one.get("method").asText()).adjust(Golden.numbers(one.get("p")));
      for (int i = 0; i < ours.length; i++) {
        close(ours[i], one.get("p_adjusted").get(i), 1e-12);
        assertThat(ours[i] <= one.get("alpha").asDouble())
            .isEqualTo(one.get("reject").get(i).asInt() == 1);
      }
    }
  }

  @Test
  void friedman() {
    JsonNode plain = Golden.of("friedman");
    Friedman ours = Friedman.of(Golden.table(plain.get("x")));
    close(ours.statistic(), plain.get("chi2"));
    close(ours.p(), plain.get("p"));
    for (int i = 0; i < ours.meanRanks().size(); i++) {
      close(ours.meanRanks().get(i), plain.get("ranks").get(i), 1e-14);
    }
    JsonNode ties = Golden.of("friedman_ties");
    Friedman tied = Friedman.of(Golden.table(ties.get("x")));
    close(tied.statistic(), ties.get("chi2"));
    close(tied.p(), ties.get("p"));
  }

  @Test
  void kruskal() {
    JsonNode golden = Golden.of("kruskal");
    double[][] rows = Golden.table(golden.get("x"));
    double[][] groups = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < groups.length; j++) {
        groups[j][i] = rows[i][j];
      }
    }
    Kruskal ours = Kruskal.of(groups);
    close(ours.statistic(), golden.get("H"));
    close(ours.p(), golden.get("p"));
  }

  /** scipy computes in single precision here. */
  @Test
  void shapiroWilk() {
    assertThat(Golden.of("shapiro")).hasSize(2);
    for (JsonNode one : Golden.of("shapiro")) {
      ShapiroWilk ours = ShapiroWilk.of(Golden.numbers(one.get("x")));
      close(ours.w(), one.get("W"), 1e-6);
      close(ours.p(), one.get("p"), 1e-5);
    }
  }

  @Test
  void proportions() {
    assertThat(Golden.of("binomial_ci_wilson")).hasSize(4);
    for (JsonNode one : Golden.of("binomial_ci_wilson")) {
      Proportion ours = new Proportion(one.get("k").asInt(), one.get("n").asInt());
      close(ours.wilson(0.95).low(), one.get("low"));
      close(ours.wilson(0.95).high(), one.get("high"));
      close(ours.clopperPearson(0.95).low(), one.get("cp").get(0));
      close(ours.clopperPearson(0.95).high(), one.get("cp").get(1));
    }
  }
}
