package paretoscope.core.report.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paretoscope.core.stats.benchmark.LeagueRow;
import paretoscope.core.stats.benchmark.StatisticsSettings;

class TaskStatisticsTest {
  private static final StatisticsSettings SETTINGS =
      StatisticsSettings.DEFAULT.withResamples(200).withMargin(0.02);

  private static Constructed two() {
    return new Constructed(2, 4)
        .with("raster+log+equal-share", 0.4, 0.01)
        .with("raster+threshold+equal-share", 0.2, 0.01);
  }

  @Test
  void ceilingsAreShownButNotTested() {
    TaskStatistics task =
        TaskStatistics.of(two().with("raster+oracle-analyst+p", 0.9, 0.01).task(), SETTINGS);
    assertThat(task.tests().orElseThrow().league())
        .extracting(LeagueRow::configuration)
        .containsExactly("raster+log+equal-share", "raster+threshold+equal-share");
    assertThat(task.tests().orElseThrow().pairs()).hasSize(1);
    assertThat(task.drawn()).contains("raster+oracle-analyst+p");
    assertThat(task.reliability()).hasSize(3);
    assertThat(task.profiles()).hasSize(2);
  }

  @Test
  void whatIsMissingIsLeftOutForAllAndNamed() {
    TaskStatistics task =
        TaskStatistics.of(
            two()
                .without("raster+log+equal-share", 1, 2)
                .with("raster+oracle-analyst+p", 0.9, 0)
                .task(),
            SETTINGS);
    assertThat(task.dropped()).containsExactly("raster+log+equal-share in world-1 seed 2");
    assertThat(task.notices())
        .singleElement()
        .asString()
        .startsWith("1 episode without a score: raster+log+equal-share in world-1 seed 2.");
    assertThat(task.tests().orElseThrow().league()).allMatch(row -> row.runs() == 7);
    assertThat(task.scores().of("raster+oracle-analyst+p")).hasSize(7);
  }

  @Test
  void whoNeverCameToAnEndDoesNotTakeTheOthersAlong() {
    Constructed some = two();
    some.with("a+b+c", 0.5, 0.01);
    for (int i = 0; i < 8; i++) {
      some.without("a+b+c", i / 4, i % 4);
    }
    TaskStatistics task = TaskStatistics.of(some.task(), SETTINGS);
    assertThat(task.notices())
        .containsExactly("a+b+c came to its end in no episode and is left out of the tests.");
    assertThat(task.tests().orElseThrow().league()).hasSize(2);
  }

  @Test
  void aWorldWithOneWholeSeedIsLeftOut() {
    Constructed some = two();
    IntStream.range(1, 4).forEach(seed -> some.without("raster+log+equal-share", 0, seed));
    TaskStatistics task = TaskStatistics.of(some.task(), SETTINGS);
    assertThat(task.notices())
        .contains("world-0 has one whole seed and is left out of the statistics.");
    assertThat(task.scores().worlds()).containsExactly("world-1");
    assertThat(task.tests()).isPresent();
  }

  @Test
  void fewAreDrawnOfMany() {
    Constructed many = new Constructed(2, 2);
    for (String analyst : List.of("a", "b")) {
      for (int i = 0; i < 5; i++) {
        many.with("n" + i + "+" + analyst + "+p", 0.1 + 0.05 * i, 0);
      }
    }
    many.with(Constructed.contender("n+unet-x+p", "x"), 0.3, 0);
    many.with(Constructed.contender("n+unet-y+p", "y"), 0.2, 0);
    TaskStatistics task = TaskStatistics.of(many.task(), SETTINGS);
    assertThat(task.drawn()).containsExactly("n4+a+p", "n4+b+p", "n+unet-x+p");
    assertThat(task.bands().keySet()).containsExactlyElementsOf(task.drawn());
    assertThat(task.rule()).startsWith("the best agent with each analyst");
    assertThat(TaskStatistics.of(two().task(), SETTINGS).rule()).isEmpty();
  }

  @Test
  void theBestPlannerStandsInTheHeatMap() {
    HeatMap map =
        TaskStatistics.of(two().with("raster+log+five-modes", 0.6, 0).task(), SETTINGS).heat();
    assertThat(map.rows()).containsExactly("log", "threshold");
    assertThat(map.columns()).containsExactly("raster");
    HeatMap.Cell best = map.cells().get(0).get(0).orElseThrow();
    assertThat(best.agent()).isEqualTo("raster+log+five-modes");
    assertThat(best.note()).isEqualTo("five-modes");
    assertThat(best.value()).isCloseTo(0.6, within(1e-12));
    assertThat(map.most()).isEqualTo(best.value());
  }

  @Test
  void transferIsTaughtOnByMaterialOfTheWorld() {
    Constructed some =
        new Constructed(2, 2)
            .with(Constructed.contender("raster+unet-1+p", "material-1"), 0.5, 0)
            .with(Constructed.contender("raster+unet-0+p", "material-0"), 0.25, 0)
            .with(Constructed.contender("raster+unet-pooled+p", "pooled"), 0.75, 0)
            .with(Constructed.contender("random+unet-0+p", "material-0"), 0.9, 0);
    HeatMap map = TaskStatistics.of(some.task(), SETTINGS).transfer().orElseThrow();
    assertThat(map.rows()).containsExactly("material-0", "material-1", "pooled");
    assertThat(map.columns()).containsExactly("material-0", "material-1");
    assertThat(map.of()).isEqualTo("raster+p");
    assertThat(map.cells().get(0).get(1).map(HeatMap.Cell::value)).contains(0.25);
    assertThat(TaskStatistics.of(two().task(), SETTINGS).transfer()).isEmpty();
  }

  @Test
  void ablationsDifferInOnePart() {
    Constructed some =
        new Constructed(3, 8)
            .with("gp-ucb+unet+equal-share", 0.5, 0.01)
            .with("gp-ucb+unet+five-modes", 0.3, 0.01)
            .with("gp-ucb+unet+five-modes(views=tiles)", 0.2, 0.01)
            .with("raster+log+dose-ladder", 0.1, 0.01);
    List<Ablation> found = TaskStatistics.of(some.task(), SETTINGS).ablations();
    assertThat(found).hasSize(2);
    Ablation planner = found.get(0);
    // the whole is the one with more, even if it has the lower mean
    assertThat(planner.whole()).isEqualTo("gp-ucb+unet+five-modes");
    assertThat(planner.other()).isEqualTo("gp-ucb+unet+equal-share");
    assertThat(planner.without()).isEqualTo("the planner");
    assertThat(planner.difference()).isCloseTo(-0.2, within(0.01));
    assertThat(planner.interval().low()).isLessThan(planner.difference());
    assertThat(planner.interval().high()).isGreaterThan(planner.difference()).isNegative();
    assertThat(planner.verdict(0.05)).isEqualTo(Verdict.DIFFERS);
    assertThat(found.get(1).part()).isEqualTo("settings: presets or views=tiles");
  }

  @Test
  void spreadAndCadenceAreOfTheEpisodes() {
    List<Played> played = new ArrayList<>();
    double[] scores = {0.1, 0.3, 0.5, 0.7};
    for (int i = 0; i < 4; i++) {
      List<Double> sparser = List.of(scores[i], scores[i] / 2, 1 - scores[i]);
      played.add(
          new Played("a+b+c", "w" + i / 2, "m", i, scores[i], InformationCurve.of(0.0), sparser));
    }
    TaskScores task = new TaskScores("t", List.of(Constructed.contender("a+b+c", "")), played);
    Reliability row = Reliability.of(task).get(0);
    assertThat(row.deviation()).isCloseTo(Math.sqrt(0.2 / 3), within(1e-12));
    assertThat(row.withinWorlds()).isCloseTo(Math.sqrt(0.02), within(1e-12));
    assertThat(row.tenth()).isCloseTo(0.16, within(1e-12));
    assertThat(row.least()).isEqualTo(0.1);
    List<Cadence> cadence = Cadence.of(task, task.tested());
    assertThat(cadence.get(1).mean()).isCloseTo(0.2, within(1e-12));
    assertThat(cadence.get(1).spearman()).isNaN();
  }

  @Test
  void anOrderThatTurnsRoundIsSeen() {
    List<Played> played = new ArrayList<>();
    List<Contender> agents = new ArrayList<>();
    for (int a = 0; a < 4; a++) {
      Contender one = Constructed.contender("a" + a + "+b+c", "");
      agents.add(one);
      double score = 0.2 * a;
      List<Double> sparser = List.of(score, score / 2, 1 - score);
      played.add(new Played(one.name(), "w", "m", 0, score, InformationCurve.of(0.0), sparser));
    }
    List<Cadence> cadence = Cadence.of(new TaskScores("t", agents, played), agents);
    assertThat(cadence.get(0).spearman()).isCloseTo(1, within(1e-12));
    assertThat(cadence.get(2).spearman()).isCloseTo(-1, within(1e-12));
    assertThat(cadence.get(2).best()).isEqualTo("a0+b+c");
  }

  @Test
  void tablesHoldEveryKindForEveryTask() {
    TaskStatistics task =
        TaskStatistics.of(two().with("raster+unet+equal-share", 0.6, 0.01).task(), SETTINGS);
    List<StatisticsTable> tables = StatisticsTables.of(List.of(task));
    assertThat(tables).extracting(StatisticsTable::name).doesNotHaveDuplicates().hasSize(15);
    for (StatisticsTable table : tables) {
      assertThat(table.columns().get(0).name()).isEqualTo("task");
      boolean empty = List.of("transfer", "missing").contains(table.name());
      assertThat(table.rows().isEmpty()).as(table.name()).isEqualTo(empty);
    }
    StatisticsTable ratios = named(tables, "ratios");
    assertThat(ratios.rows()).hasSize(2);
    assertThat((Double) ratios.rows().get(0).get(3)).isBetween(1.2, 4.0);
    assertThat(named(tables, "league").rows()).hasSize(3);
  }

  private static StatisticsTable named(List<StatisticsTable> tables, String name) {
    Optional<StatisticsTable> found =
        tables.stream().filter(table -> table.name().equals(name)).findFirst();
    return found.orElseThrow();
  }
}
