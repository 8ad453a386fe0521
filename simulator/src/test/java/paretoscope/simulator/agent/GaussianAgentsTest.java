package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.columns.LogFinder;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundDefect;
import paretoscope.simulator.episode.PhaseMapping;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.PreparedWorlds;
import paretoscope.simulator.episode.StructureMap;
import paretoscope.simulator.episode.Task;
import paretoscope.simulator.episode.Tasks;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.world.TileGrid;

class GaussianAgentsTest {
  private static EpisodeResult run(String agent, Task task, PreparedWorld world) {
    EpisodeResult result = Episode.run(world, task, agent, AgentSpec.named(agent).create(world), 1);
    assertThat(result.failure()).isEmpty();
    return result;
  }

  /** Claims defects in proportion to the tile's column of the grid: all there is lies right. */
  private static Analyst slope() {
    return (recording, state) -> {
      View view = recording.look().view();
      List<FoundDefect> defects = new ArrayList<>();
      int many = (int) Math.round(view.leftNm() + view.widthNm());
      for (int i = 0; i < many; i++) {
        double x = view.xNm(5 + 5 * i % 100);
        defects.add(new FoundDefect(x, view.yNm(5 + i), Defect.VACANCY, 1));
      }
      return Findings.ofDefects(defects);
    };
  }

  private static List<View> path(Acquisition acquisition, double beta, int looks) {
    Planner planner = state -> state.looks() < looks ? new Plan(Mode.CENSUS, 100, beta) : Plan.STOP;
    Agent agent = new ThreePartAgent(new GaussianNavigator(acquisition, false), slope(), planner);
    EpisodeResult result =
        Episode.run(PreparedWorlds.easy(), new DefectCensus(), "slope", agent, 1);
    assertThat(result.failure()).isEmpty();
    return result.steps().stream().map(step -> step.look().view()).toList();
  }

  private static double mean(List<View> views) {
    return views.stream().mapToDouble(View::leftNm).average().orElseThrow();
  }

  @Test
  void theBoundClimbsToWhereThereIsMost() {
    TileGrid tiles = PreparedWorlds.easy().world().spec().tiles();
    double middle = (tiles.view(0).leftNm() + tiles.view(63).leftNm()) / 2;
    List<View> climbed = path(Acquisition::upperBound, 0.5, 24);
    assertThat(new HashSet<>(climbed)).hasSize(24);
    assertThat(climbed.get(0)).isEqualTo(tiles.view(27));
    assertThat(mean(climbed)).isGreaterThan(middle + 2);
    assertThat(mean(path(Acquisition::mean, 3, 24))).isGreaterThan(middle + 2);
    assertThat(mean(path(Acquisition::expectedImprovement, 3, 24))).isGreaterThan(middle + 2);
    // what is uncertain lies on all sides
    assertThat(mean(path(Acquisition::uncertainty, 3, 24))).isBetween(middle - 1.5, middle + 1.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gp-ucb", "gp-ei", "gp-mean", "uncertainty"})
  void equalSharesShowEveryTileOnce(String navigator) {
    String name = navigator + "+threshold+equal-share(views=tiles)";
    EpisodeResult result = run(name, new StructureMap(), PreparedWorlds.of("ptc-easy-v1"));
    assertThat(result.steps().stream().map(step -> step.look().view()).distinct()).hasSize(64);
    EpisodeResult blocks =
        run(navigator + "+threshold", new PhaseMapping(), PreparedWorlds.of("ptc-easy-v1"));
    assertThat(blocks.steps().stream().map(step -> step.look().view()).distinct()).hasSize(16);
  }

  @Test
  void equalSeedsGiveEqualResults() {
    PreparedWorld world = PreparedWorlds.of("ptc-easy-v1");
    String name = "gp-ucb+threshold+five-modes";
    assertThat(run(name, new DefectCensus(), world))
        .isEqualTo(run(name, new DefectCensus(), world));
  }

  @Test
  void anAgentForgetsAndKeepsTheRules() {
    assertThat(
            AgentChecker.check(
                () -> AgentSpec.named("gp-ucb+threshold+five-modes").create(PreparedWorlds.easy()),
                PreparedWorlds.easy(),
                new DefectCensus()))
        .isEmpty();
  }

  @Test
  void fiveModesBeatEqualSharesWhereLittleDoseIsEnough() {
    PreparedWorld world = PreparedWorlds.easy();
    double shares = run("raster+log", new StructureMap(), world).decAuc().orElseThrow();
    EpisodeResult modes = run("gp-ucb+log+five-modes", new StructureMap(), world);
    assertThat(modes.decAuc().orElseThrow()).isGreaterThan(1.4 * shares);
    // nothing of the budget is thrown away
    long spent = modes.steps().get(modes.steps().size() - 1).spentElectrons();
    assertThat((double) spent / modes.curve().budgetElectrons()).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"raster", "random", "coarse-then-fine", "oracle-navigator"})
  void fiveModesGoWithEveryNavigator(String navigator) {
    EpisodeResult result =
        run(navigator + "+threshold+five-modes", new StructureMap(), PreparedWorlds.easy());
    assertThat(result.steps()).hasSizeGreaterThan(16);
    assertThat(result.decAuc().orElseThrow()).isGreaterThan(0.2);
  }

  @Test
  void fiveModesWithoutAnyFindsSeeTheWholeFieldAtTheFullDose() {
    for (Task task : Tasks.all()) {
      EpisodeResult result = run("gp-ucb+none+five-modes", task, PreparedWorlds.easy());
      double whole = PreparedWorlds.easy().world().spec().rasterDoseElectronsPerSquareAngstrom();
      List<Double> shares =
          result.steps().stream()
              .map(step -> step.look().doseElectronsPerSquareAngstrom() / whole)
              .toList();
      assertThat(shares.subList(0, 7))
          .containsExactly(0.0625, 0.0625, 0.0625, 0.125, 0.25, 0.5, 1.0);
      assertThat(shares.subList(7, 20)).allMatch(share -> share > 0.9);
      long places = result.steps().stream().map(step -> step.look().view()).distinct().count();
      assertThat(places).isEqualTo(16);
    }
  }

  @Test
  void theModesComeInTheirOrder() {
    List<Mode> modes = new ArrayList<>();
    Planner planner = new FiveModes(FiveModesSettings.of(AgentSettingsTest.presets()));
    Planner noting =
        state -> {
          Plan plan = planner.plan(state);
          modes.add(plan.mode());
          assertThat(plan.beta()).isEqualTo(plan.mode().beta());
          return plan;
        };
    Agent agent =
        new ThreePartAgent(
            new GaussianNavigator(Acquisition::upperBound, true),
            new ColumnAnalyst(new LogFinder()),
            noting);
    Episode.run(PreparedWorlds.easy(), new StructureMap(), "noting", agent, 1);
    assertThat(modes.stream().distinct())
        .startsWith(Mode.SURVEY, Mode.INVESTIGATE, Mode.CHARACTERISE, Mode.CENSUS);
    assertThat(IntStream.range(1, modes.size()))
        .allMatch(i -> modes.get(i).compareTo(modes.get(i - 1)) >= 0);
  }

  @Test
  void laterClaimsStandInThePlaceOfEarlierOnes() {
    ExperimentState[] last = new ExperimentState[1];
    Standing standing = new Standing();
    TileGrid tiles = PreparedWorlds.easy().world().spec().tiles();
    View block = CoarseThenFine.blocks(tiles).get(0);
    Agent agent =
        new ThreePartAgent(
            (state, plan) -> Optional.of(state.looks() == 0 ? block : tiles.view(0)),
            (recording, state) -> {
              View view = recording.look().view();
              FoundDefect early = new FoundDefect(view.xNm(10), view.yNm(10), Defect.VACANCY, 0.5);
              FoundDefect late = new FoundDefect(view.xNm(99), view.yNm(99), Defect.VACANCY, 1);
              return Findings.ofDefects(
                  recording.number() == 1 ? List.of(early, late) : List.of(late));
            },
            state -> {
              last[0] = state;
              standing.read(state);
              return state.looks() < 2 ? new Plan(Mode.CENSUS, 10) : Plan.STOP;
            });
    Episode.run(PreparedWorlds.easy(), new DefectCensus(), "two looks", agent, 1);
    assertThat(last[0].claims()).hasSize(2);
    double area = tiles.view(0).widthNm() * tiles.view(0).heightNm();
    assertThat(standing.density(tiles)[0] * area).isEqualTo(1);
    assertThat(standing.doubt(tiles)[0]).isZero();
    assertThat(standing.density(tiles)[9] * area).isEqualTo(1);
  }

  @Test
  void dosesAreToldByTheMiddlesOfTiles() {
    Agent agent =
        new ThreePartAgent(
            (state, plan) -> Optional.of(CoarseThenFine.blocks(state.tiles()).get(0)),
            (recording, state) -> Findings.NONE,
            state -> {
              TileDoses doses = TileDoses.of(state);
              assertThat(doses.coverage()).isEqualTo(state.looks() == 0 ? 0 : 4 / 64.0);
              assertThat(doses.countWorth(12)).isEqualTo(state.looks() == 0 ? 64 : 60);
              assertThat(doses.worth(9, 12.5)).isTrue();
              return state.looks() < 1 ? new Plan(Mode.CENSUS, 10) : Plan.STOP;
            });
    assertThat(
            Episode.run(PreparedWorlds.easy(), new DefectCensus(), "one look", agent, 1).failure())
        .isEmpty();
  }
}
