package paretoscope.core.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

class ScoreTableTest {
  private static final List<Configuration> TWO =
      List.of(new Configuration("raster", Map.of()), new Configuration("greedy", Map.of()));

  private static List<Score> scores() {
    List<Score> scores = new ArrayList<>();
    for (String name : List.of("raster", "greedy")) {
      for (String world : List.of("w1", "w2")) {
        for (long seed = 0; seed < 3; seed++) {
          scores.add(new Score(name, world, seed, seed + world.length()));
        }
      }
    }
    return scores;
  }

  private static void refused(List<Score> scores, String... words) {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ScoreTable.of(TWO, scores, Missing.REFUSE))
        .withMessageContainingAll(words);
  }

  @Test
  void missingScoresAreNamed() {
    List<Score> scores = scores();
    scores.remove(7);
    refused(scores, "scores are missing: `greedy` in world `w1` with seed 1; run them", "DROP");
    scores.removeIf(s -> s.configuration().equals("greedy"));
    refused(scores, "and 1 more");
  }

  @Test
  void droppedScoresAreTold() {
    List<Score> scores = scores();
    scores.remove(7);
    ScoreTable table = ScoreTable.of(TWO, scores, Missing.DROP);
    assertThat(table.rows(0)).hasDimensions(2, 2);
    assertThat(table.rows(1)).hasDimensions(3, 2);
    assertThat(table.dropped()).containsExactly("`greedy` in world `w1` with seed 1");
    BenchmarkStatistics statistics =
        BenchmarkStatistics.of(table, StatisticsSettings.DEFAULT.withResamples(100));
    assertThat(statistics.dropped()).hasSize(1);
    assertThat(statistics.league().get(0).runs()).isEqualTo(5);
    scores.removeIf(s -> s.configuration().equals("greedy"));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ScoreTable.of(TWO, scores, Missing.DROP))
        .withMessageContaining("no world and seed has a score of every configuration");
  }

  @Test
  void doubleStrangeAndUnfiniteScoresAreNamed() {
    List<Score> twice = scores();
    twice.add(new Score("raster", "w2", 2, 0));
    refused(twice, "two scores of `raster` in world `w2` with seed 2");
    List<Score> strange = scores();
    strange.add(new Score("rastr", "w2", 2, 0));
    refused(strange, "configuration `rastr`", "did you mean `raster`?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Score("raster", "w1", 3, Double.NaN))
        .withMessageContaining("score of `raster` in world `w1`, seed 3, (NaN) must be finite");
  }

  @Test
  void configurationsMustDifferAndHaveTheSameFactors() {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ScoreTable.of(List.of(TWO.get(0), TWO.get(0)), scores(), Missing.REFUSE))
        .withMessageContaining("two configurations are called `raster`");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () ->
                ScoreTable.of(
                    List.of(TWO.get(0), new Configuration("x", Map.of("analyst", "cnn"))),
                    scores(),
                    Missing.REFUSE))
        .withMessageContaining("configuration `x` has the factors [analyst], others have []");
  }

  @Test
  void tooLittleForWhatIsAsked() {
    List<Score> oneSeed = scores().stream().filter(s -> s.seed() == 0).toList();
    ScoreTable table = ScoreTable.of(TWO, oneSeed, Missing.REFUSE);
    StatisticsSettings settings = StatisticsSettings.DEFAULT.withResamples(100);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> BenchmarkStatistics.of(table, settings))
        .withMessageContaining("world `w1` has one seed")
        .withMessageContaining("add seeds, or ask about new worlds");
    assertThat(BenchmarkStatistics.of(table, settings.withInference(Inference.NEW_WORLDS)).league())
        .hasSize(2);
    List<Score> oneWorld = scores().stream().filter(s -> s.world().equals("w1")).toList();
    ScoreTable single = ScoreTable.of(TWO, oneWorld, Missing.REFUSE);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () -> BenchmarkStatistics.of(single, settings.withInference(Inference.NEW_WORLDS)))
        .withMessageContaining("need at least two; add worlds");
    assertThat(BenchmarkStatistics.of(single, settings).pairs()).hasSize(1);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> BenchmarkStatistics.of(single, settings.withReference("gredy")))
        .withMessageContaining("did you mean `greedy`?");
  }

  @Test
  void aMarginOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatisticsSettings.DEFAULT.withMargin(0))
        .withMessageContaining("equivalence margin (0.0) must be > 0");
    assertThat(
            BenchmarkStatistics.of(
                    ScoreTable.of(TWO, scores(), Missing.REFUSE),
                    StatisticsSettings.DEFAULT.withResamples(100))
                .pairs()
                .get(0)
                .equivalence())
        .isEmpty();
  }
}
