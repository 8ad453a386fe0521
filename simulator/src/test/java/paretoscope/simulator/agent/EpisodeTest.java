package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.columns.Smoothing;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.FoundColumn;
import paretoscope.simulator.episode.PhaseMapping;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.PreparedWorlds;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.StructureMap;
import paretoscope.simulator.episode.Task;
import paretoscope.simulator.episode.Tasks;

class EpisodeTest {
  private static EpisodeResult run(String agent, Task task, PreparedWorld world) {
    EpisodeResult result = Episode.run(world, task, agent, AgentSpec.named(agent).create(world), 1);
    assertThat(result.failure()).isEmpty();
    return result;
  }

  private static double census(String agent) {
    return score(run(agent, new DefectCensus(), PreparedWorlds.easy()));
  }

  private static double score(EpisodeResult result) {
    return result.decAuc().orElseThrow();
  }

  @Test
  void betterEyesLearnMore() {
    double none = census("raster+none");
    double threshold = census("raster+threshold");
    double log = census("raster+log");
    double oracle = census("raster+oracle-analyst");
    assertThat(none).isZero();
    assertThat(threshold).isGreaterThan(0.2);
    assertThat(log).isGreaterThan(0.2);
    assertThat(oracle).isGreaterThan(1.5 * Math.max(threshold, log));
  }

  @ParameterizedTest
  @ValueSource(strings = {"srtio3-easy-v1", "sige-medium-v1", "ptc-easy-v1"})
  void thePerfectAnalystEndsWithAllThereIsToKnow(String id) {
    PreparedWorld world = PreparedWorlds.of(id);
    for (Task task : Tasks.all()) {
      EpisodeResult raster = run("raster+oracle-analyst", task, world);
      assertThat(raster.curve().best()).isEqualTo(1);
      assertThat(raster.electronsTo(0.8)).isPresent();
      EpisodeResult best = run("oracle-navigator+oracle-analyst", task, world);
      assertThat(best.curve().best()).isEqualTo(1);
      assertThat(score(best)).isGreaterThanOrEqualTo(score(raster) - 0.01);
    }
  }

  @Test
  void aRasterVisitsEveryTileAndSpendsTheBudgetInEqualShares() {
    EpisodeResult result = run("raster+none", new StructureMap(), PreparedWorlds.easy());
    assertThat(result.steps()).hasSize(64);
    long budget = result.curve().budgetElectrons();
    assertThat(result.steps().get(63).spentElectrons()).isBetween(budget - 63, budget);
    long share = budget / 64;
    assertThat(result.steps()).allSatisfy(s -> assertThat(s.spentElectrons() % share).isZero());
    assertThat(result.environment()).isEqualTo("structure-map/srtio3-easy-v1");
  }

  @Test
  void theLadderSurveysFirst() {
    EpisodeResult result = run("coarse-then-fine+none", new DefectCensus(), PreparedWorlds.easy());
    assertThat(result.steps()).hasSize(80);
    double survey = result.steps().get(0).look().doseElectronsPerSquareAngstrom();
    double detail = result.steps().get(79).look().doseElectronsPerSquareAngstrom();
    assertThat(detail).isGreaterThan(3 * survey);
    long budget = result.curve().budgetElectrons();
    assertThat((double) result.steps().get(15).spentElectrons() / budget)
        .isCloseTo(0.2, within(1e-6));
  }

  @Test
  void brightnessTellsGermaniumFromSilicon() {
    PreparedWorld world = PreparedWorlds.of("sige-easy-v1");
    assertThat(run("raster+log", new PhaseMapping(), world).curve().best()).isGreaterThan(0.6);
  }

  @Test
  void equalSeedsGiveEqualResults() {
    PreparedWorld world = PreparedWorlds.easy();
    assertThat(run("random+threshold", new DefectCensus(), world))
        .isEqualTo(run("random+threshold", new DefectCensus(), world));
  }

  @Test
  void episodesSideBySideShareAWorldWithoutDisturbingEachOther() {
    PreparedWorld world = PreparedWorlds.easy();
    List<EpisodeResult> together =
        List.of("raster+threshold", "random+threshold", "serpentine+none", "raster+threshold")
            .parallelStream()
            .map(agent -> run(agent, new DefectCensus(), world))
            .toList();
    assertThat(together.get(0)).isEqualTo(together.get(3));
    assertThat(run("random+threshold", new DefectCensus(), world)).isEqualTo(together.get(1));
  }

  @Test
  void failuresAreToldNotThrown() {
    Navigator raster = (TileOrder) TileOrder::raster;
    Analyst tired =
        (recording, state) -> {
          if (recording.number() == 3) {
            throw new ArithmeticException("no more");
          }
          return Findings.NONE;
        };
    EpisodeResult result =
        Episode.run(
            PreparedWorlds.easy(),
            new DefectCensus(),
            "tired",
            new ThreePartAgent(raster, tired, new EqualShare()),
            1);
    assertThat(result.failure()).hasValue("ArithmeticException: no more");
    assertThat(result.steps()).hasSize(2);
    // no score, which is not a score of 0
    assertThat(result.decAuc()).isEmpty();
  }

  @Test
  void anAgentThatGoesOnAndOnIsStoppedAndKeepsWhatItKnows() {
    PreparedWorld world = PreparedWorlds.easy();
    View spot = new View(1, 1, 0.5, 0.5, 4, 4);
    Agent endless =
        new ThreePartAgent(
            (state, plan) -> Optional.of(spot),
            new OracleAnalyst(world.truth()),
            state -> new Plan(Mode.CENSUS, 1));
    EpisodeResult result = Episode.run(world, new StructureMap(), "endless", endless, 1);
    assertThat(result.failure()).isEmpty();
    assertThat(result.steps()).hasSize(1024).hasSize(Episode.mostLooks(world.world().spec()));
    assertThat(result.decAuc().orElseThrow()).isPositive();
  }

  @Test
  void agentsThatOverspendAreTruncatedAndKeepWhatTheyKnow() {
    Planner half =
        state ->
            new Plan(
                Mode.CENSUS,
                0.4 * state.budgetElectrons() / state.tiles().view(0).areaSquareAngstrom());
    PreparedWorld world = PreparedWorlds.easy();
    Agent agent =
        new ThreePartAgent((TileOrder) TileOrder::raster, new OracleAnalyst(world.truth()), half);
    EpisodeResult result = Episode.run(world, new DefectCensus(), "half", agent, 1);
    assertThat(result.failure()).isEmpty();
    assertThat(result.steps()).hasSize(3);
    assertThat(result.steps().get(2).spentElectrons()).isEqualTo(result.curve().budgetElectrons());
    assertThat(result.curve().best()).isPositive();
  }

  /** An agent in twenty lines: it takes every bright enough local maximum for a column. */
  private static final class Brightest implements Agent {
    @Override
    public Optional<Action.Scan> next(ExperimentState state) {
      double dose = state.spec().world().rasterDoseElectronsPerSquareAngstrom() / 2;
      return state.looks() == state.tiles().count()
          ? Optional.empty()
          : Optional.of(Action.Scan.of(state.tiles().view(state.looks()), dose));
    }

    @Override
    public List<Claim> claims(ExperimentState state) {
      Recording seen = state.latest().orElseThrow();
      Plane image = Smoothing.of(seen.counts());
      View view = seen.look().view();
      double bright = 0.2 * image.max();
      List<FoundColumn> found = new ArrayList<>();
      for (int y = 2; y < image.height() - 2; y++) {
        for (int x = 2; x < image.width() - 2; x++) {
          if (image.at(y, x) > bright && isPeak(image, y, x)) {
            found.add(new FoundColumn(view.xNm(x), view.yNm(y), 1));
          }
        }
      }
      return List.of(new Claim(view, Findings.ofColumns(found)));
    }

    private static boolean isPeak(Plane image, int y, int x) {
      double here = image.at(y, x);
      return here > image.at(y - 1, x)
          && here > image.at(y + 1, x)
          && here > image.at(y, x - 1)
          && here > image.at(y, x + 1);
    }
  }

  @Test
  void anAgentIsWrittenInTwentyLines() {
    PreparedWorld world = PreparedWorlds.easy();
    EpisodeResult result = Episode.run(world, new StructureMap(), "brightest", new Brightest(), 1);
    assertThat(result.failure()).isEmpty();
    assertThat(result.curve().best()).isGreaterThan(0.5);
    assertThat(AgentChecker.check(Brightest::new, world, new StructureMap())).isEmpty();
  }

  @Test
  @SuppressWarnings("NullOptional") // just what is tested
  void anAgentThatAnswersNullIsToldWhatToReturn() {
    assertThat(failure(null, List.of()))
        .contains("next() returned null; it must return a scan, or Optional.empty()");
    Optional<Action.Scan> scan = Optional.of(Action.Scan.of(new View(1, 1, 1, 1, 16, 16), 100));
    assertThat(failure(scan, null)).contains("claims() returned null; it must return claims");
    assertThat(failure(scan, Collections.singletonList(null)))
        .contains("claims() returned a null among its claims");
  }

  private static String failure(Optional<Action.Scan> scan, List<Claim> claims) {
    Agent agent =
        new Agent() {
          @Override
          public Optional<Action.Scan> next(ExperimentState state) {
            return scan;
          }

          @Override
          public List<Claim> claims(ExperimentState state) {
            return claims;
          }
        };
    return Episode.run(PreparedWorlds.easy(), new StructureMap(), "null", agent, 1)
        .failure()
        .orElseThrow();
  }
}
