package paretoscope.simulator.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.core.network.Network;
import paretoscope.core.network.NetworkFile;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.perceive.Ensemble;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.torch.TorchFiles;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.Worlds;

class SchoolTest {
  private static final List<World> WORLDS =
      List.of(World.of(Worlds.named("srtio3-easy-v1"), 1_000_000));

  @BeforeEach
  void needsPyTorch() {
    assumeTrue(TorchFiles.missing().isEmpty(), () -> "skipped: " + TorchFiles.missing());
  }

  private static School school(int steps) {
    return new School(WORLDS, new Curriculum(steps, 5, 5, 8), SeedTree.root(3));
  }

  @Test
  void teachesTheSameNetworkTwice() {
    Taught one = school(3).columns(1);
    Taught other = school(3).columns(1);
    assertThat(bytes(one)).isEqualTo(bytes(other));
    assertThat(bytes(school(3).columns(2))).isNotEqualTo(bytes(one));
  }

  /** Four hundred steps, most of them with bright images, are enough for an easy world. */
  @Test
  void findsColumnsInAWorldItDidNotSee() {
    School school = school(400);
    Taught taught = school.columns(0);
    assertThat(taught.losses().get(1)).isLessThan(taught.losses().get(0));
    Ensemble ensemble = new Ensemble(List.of(taught.network()));
    Network defects = school.defects(ensemble).network();
    Perception perception = school.perception(ensemble, defects, school.phases().network());
    List<World> others = List.of(World.of(Worlds.named("srtio3-easy-v1"), 0));
    Map<String, Double> scores = School.scores(perception, others, SeedTree.root(4));
    assertThat(scores.get("columns F1")).isGreaterThan(0.8);
    assertThat(scores).containsKeys("defects F1", "vacancy F1", "antisite F1");
  }

  private static byte[] bytes(Taught taught) {
    return new NetworkFile(taught.network(), Map.of()).bytes();
  }
}
