package paretoscope.core.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class VarianceSharesTest {
  private static final StatisticsSettings SETTINGS = StatisticsSettings.DEFAULT.withResamples(500);

  private interface Truth {
    double of(int a, int b, int world, int seed);
  }

  private static Map<String, VarianceRow> shares(
      int[][] levels, int worlds, int seeds, Truth truth, StatisticsSettings settings) {
    List<Configuration> configurations = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    for (int[] level : levels) {
      String name = "a" + level[0] + "b" + level[1];
      Map<String, String> factors = new LinkedHashMap<>();
      factors.put("analyst", "a" + level[0]);
      factors.put("navigator", "b" + level[1]);
      configurations.add(new Configuration(name, factors));
      for (int w = 0; w < worlds; w++) {
        for (int s = 0; s < seeds; s++) {
          scores.add(new Score(name, "w" + w, s, truth.of(level[0], level[1], w, s)));
        }
      }
    }
    ScoreTable table = ScoreTable.of(configurations, scores, Missing.REFUSE);
    Units units = Units.of(table, settings.inference());
    int[][] draws = units.draws(settings.resamples(), SeedTree.root(settings.seed()));
    return new VarianceShares(table, units, settings)
        .rows(draws, 0.95).stream()
            .collect(Collectors.toMap(VarianceRow::source, Function.identity()));
  }

  private static int[][] crossed(int a, int b) {
    int[][] levels = new int[a * b][];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = new int[] {i / b, i % b};
    }
    return levels;
  }

  /** Sums of squares of effects that were put in: 4 x the squares of each, per cell. */
  @ParameterizedTest
  @EnumSource(Inference.class)
  void findsWhatWasPutIn(Inference inference) {
    double[] sign = {-1, 1};
    Map<String, VarianceRow> rows =
        shares(
            crossed(2, 2),
            2,
            2,
            (a, b, w, s) ->
                7
                    + 4 * sign[a]
                    + 3 * sign[b]
                    + 2 * sign[a] * sign[b]
                    + sign[w]
                    + 0.5 * sign[a] * sign[w]
                    + 0.25 * sign[b] * sign[w]
                    + 0.1 * sign[a] * sign[b] * sign[w]
                    + 0.2 * sign[s],
            SETTINGS.withInference(inference));
    double total = 16 + 9 + 4 + 1 + 0.25 + 0.0625 + 0.01 + 0.04;
    Map<String, Double> expected =
        Map.of(
            "analyst", 16.0,
            "navigator", 9.0,
            "analyst x navigator", 4.0,
            "world", 1.0,
            "analyst x world", 0.25,
            "navigator x world", 0.0625,
            "other", 0.01,
            "residual", 0.04);
    assertThat(rows).hasSameSizeAs(expected);
    expected.forEach(
        (source, square) -> {
          assertThat(rows.get(source).share()).isCloseTo(square / total, within(1e-12));
          assertThat(rows.get(source).degrees()).isEqualTo(source.equals("residual") ? 8 : 1);
        });
    // omega squared: mean square of the residual is 16 * 0.04 / 8
    assertThat(rows.get("analyst").adjusted())
        .isCloseTo((16 * 16 - 0.08) / (16 * total + 0.08), within(1e-12));
  }

  /** Type II sums of squares by least squares with numpy, of five of six combinations. */
  @Test
  void incompleteCrossingsAreOfTypeTwo() {
    int[][] levels = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}};
    Map<String, VarianceRow> rows =
        shares(
            levels,
            3,
            2,
            (a, b, w, s) -> {
              int c = 3 * a + b;
              return ((c + 1) * 7 + (w + 1) * 5 + (s + 1) * 3 + (c + 1) * (w + 1) * 11) % 13 * 0.1;
            },
            SETTINGS);
    Map<String, Double> expected =
        Map.of(
            "analyst", 0.001629195177582529,
            "navigator", 0.0634028456609102,
            "analyst x navigator", 0.0688334962528512,
            "world", 0.12512218963831867,
            "analyst x world", 0.020975887911371803,
            "navigator x world", 0.16040784185945475,
            "residual", 0.4985337243401759,
            "other", 0.06109481915933496);
    expected.forEach(
        (source, share) ->
            assertThat(rows.get(source).share()).as(source).isCloseTo(share, within(1e-12)));
    assertThat(rows.get("analyst x navigator").degrees()).isEqualTo(1);
    assertThat(rows.get("navigator x world").degrees()).isEqualTo(4);
    assertThat(rows.get("residual").degrees()).isEqualTo(15);
    assertThat(rows.values().stream().mapToInt(VarianceRow::degrees).sum()).isEqualTo(29);
  }

  /**
   * Pure noise: what a factor seems to explain is what chance adds, and the adjusted share is 0.
   */
  @Test
  void noiseIsNoEffect() {
    RandomStream random = SeedTree.root(5).stream();
    double adjusted = 0;
    double share = 0;
    int repeats = 200;
    StatisticsSettings quick = StatisticsSettings.DEFAULT.withResamples(100);
    for (int i = 0; i < repeats; i++) {
      VarianceRow row =
          shares(crossed(2, 3), 4, 3, (a, b, w, s) -> random.gaussian(), quick).get("analyst");
      adjusted += row.adjusted() / repeats;
      share += row.share() / repeats;
    }
    assertThat(share).isCloseTo(1 / 71.0, within(0.004));
    assertThat(adjusted).isCloseTo(0, within(0.004));
  }

  /** Of shares of fixed effects in noise; nominal 95 %, see docs/statistics.md for how far off. */
  @ParameterizedTest
  @EnumSource(Inference.class)
  void intervalsHoldTheTruthMostly(Inference inference) {
    RandomStream random = SeedTree.root(6).stream();
    StatisticsSettings settings =
        StatisticsSettings.DEFAULT.withResamples(400).withInference(inference);
    int held = 0;
    int repeats = 400;
    for (int i = 0; i < repeats; i++) {
      double[] world = new double[12];
      for (int w = 0; w < world.length; w++) {
        world[w] = inference == Inference.NEW_WORLDS ? 0.5 * random.gaussian() : 0;
      }
      VarianceRow row =
          shares(
                  crossed(2, 2),
                  12,
                  8,
                  (a, b, w, s) -> 0.5 * (2 * a - 1) + world[w] + random.gaussian(),
                  settings)
              .get("analyst");
      double truth = 0.25 / (1.25 + (inference == Inference.NEW_WORLDS ? 0.25 : 0));
      held += row.interval().contains(truth) ? 1 : 0;
    }
    assertThat(held / (double) repeats).isBetween(0.88, 0.99);
  }
}
