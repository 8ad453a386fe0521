package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Settings;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.PreparedWorlds;
import paretoscope.simulator.episode.ResetOptions;
import paretoscope.simulator.episode.StemEnvironment;
import paretoscope.simulator.specimen.Material;

class AgentSpecTest {
  @Test
  void agentsAreNamedByTheirParts() {
    assertThat(AgentSpec.named("raster+log").name()).isEqualTo("raster+log+equal-share");
    assertThat(AgentSpec.named("coarse-then-fine+none").planner()).isEqualTo("dose-ladder");
    assertThat(AgentSpec.named("random+threshold+dose-ladder"))
        .isEqualTo(new AgentSpec("random", "threshold", "dose-ladder", Settings.NONE));
  }

  /** Presets leave a name as it was; what differs shows in it. */
  @Test
  void theFinderOfColumnsCanBeSet() {
    AgentSpec usual =
        AgentSpec.named(
            "raster+log(significance=4 least_deviation=0.15 spot_nm=0.045 clearness=5)");
    assertThat(usual.name()).isEqualTo("raster+log+equal-share");
    AgentSpec tuned = AgentSpec.named("raster+log(clearness=3 significance=2.5)");
    assertThat(tuned.name()).isEqualTo("raster+log+equal-share(clearness=3 significance=2.5)");
    assertThat(tuned.parameters()).hasSize(4);
    assertThatThrownBy(() -> AgentSpec.named("raster+log(spot_nm=7)"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("spot_nm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raster+features-knn", "raster+features-trees"})
  void analystsWithFeaturesKeepTheContractOfAgents(String name) {
    AgentSpec spec = AgentSpec.named(name);
    assertThat(spec.usesFeatures()).isTrue();
    assertThat(spec.subject(Material.SRTIO3)).isEmpty();
    PreparedWorld world = PreparedWorlds.easy();
    assertThat(AgentChecker.check(() -> spec.create(world), world, new DefectCensus())).isEmpty();
  }

  @Test
  void unknownPartsGetASuggestion() {
    assertThatThrownBy(() -> AgentSpec.named("rastr+log"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("unknown navigator `rastr`; did you mean `raster`?");
    assertThatThrownBy(() -> AgentSpec.named("raster+treshold"))
        .hasMessageContaining("did you mean `threshold`?");
    assertThatThrownBy(() -> AgentSpec.named("raster+log+equal"))
        .hasMessageContaining("unknown planner");
    assertThatThrownBy(() -> AgentSpec.named("raster")).hasMessageContaining("navigator+analyst");
  }

  private static ExperimentState state() {
    try (StemEnvironment environment =
        new StemEnvironment(PreparedWorlds.easy(), new DefectCensus())) {
      return new ExperimentState(
          environment.spec(),
          SeedTree.root(3),
          environment.reset(3, ResetOptions.NONE).observation());
    }
  }

  @Test
  void ordersVisitEveryTileOnce() {
    ExperimentState state = state();
    List<Integer> all = IntStream.range(0, 64).boxed().toList();
    for (List<Integer> order :
        List.of(
            TileOrder.raster(state),
            TileOrder.serpentine(state),
            TileOrder.centreOut(state),
            TileOrder.random(state))) {
      assertThat(order).containsExactlyInAnyOrderElementsOf(all);
    }
    assertThat(TileOrder.serpentine(state)).startsWith(0, 1, 2, 3, 4, 5, 6, 7, 15, 14);
    assertThat(TileOrder.centreOut(state)).startsWith(27, 28, 35, 36).endsWith(56, 63);
    assertThat(TileOrder.random(state)).isEqualTo(TileOrder.random(state)).isNotEqualTo(all);
  }

  @Test
  void coarseBlocksCoverTheTiles() {
    List<View> blocks = CoarseThenFine.blocks(state().tiles());
    assertThat(new HashSet<>(blocks)).hasSize(16);
    View last = blocks.get(15);
    View corner = state().tiles().view(63);
    assertThat(last.leftNm() + last.widthNm()).isEqualTo(corner.leftNm() + corner.widthNm());
    assertThat(last.topNm() + last.heightNm()).isEqualTo(corner.topNm() + corner.heightNm());
    assertThat(last.widthPx()).isEqualTo(128);
  }
}
