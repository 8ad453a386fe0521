package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.PreparedWorlds;
import paretoscope.simulator.episode.StemEnvironment;
import paretoscope.simulator.episode.StructureMap;
import paretoscope.simulator.world.Variant;

class VariantEpisodeTest {
  private static final PreparedWorld PUBLISHED = PreparedWorlds.of("ptc-easy-v1");

  private static EpisodeResult play(PreparedWorld world) {
    AgentSpec agent = AgentSpec.named("raster+threshold");
    EpisodeResult result =
        Episode.run(world, new StructureMap(), agent.name(), agent.create(world), 1);
    assertThat(result.failure()).isEmpty();
    return result;
  }

  private static int lost(EpisodeResult result) {
    return result.steps().get(result.steps().size() - 1).lostAtoms();
  }

  @Test
  void theBaselineIsTheWorldAsPublishedAlsoWhenCalledBackFromAVariant() {
    EpisodeResult published = play(PUBLISHED);
    assertThat(play(PUBLISHED.under(Variant.BASELINE))).isEqualTo(published);
    PreparedWorld there = PUBLISHED.under(new Variant(1, 1, 2)).under(Variant.BASELINE);
    assertThat(play(there)).isEqualTo(published);
  }

  @Test
  void fragileWorldsLoseMoreUnderTheSameLooks() {
    EpisodeResult published = play(PUBLISHED);
    EpisodeResult fragile = play(PUBLISHED.under(new Variant(1, 0.5, 1)));
    assertThat(lost(fragile)).isGreaterThan(lost(published));
    assertThat(fragile.steps().get(63).look()).isEqualTo(published.steps().get(63).look());
    assertThat(lost(play(PUBLISHED.under(new Variant(0.8, 1, 1))))).isGreaterThan(lost(published));
  }

  @Test
  void contrastChangesWhatIsFoundAndNotWhatIsLost() {
    EpisodeResult published = play(PUBLISHED);
    EpisodeResult faint = play(PUBLISHED.under(new Variant(1, 1, 0.3)));
    assertThat(lost(faint)).isEqualTo(lost(published));
    assertThat(faint.decAuc().orElseThrow()).isLessThan(published.decAuc().orElseThrow());
  }

  @Test
  void agentsAreNotTold() {
    for (Variant variant : new Variant[] {new Variant(0.5, 1, 1), new Variant(1, 0.5, 1)}) {
      PreparedWorld world = PUBLISHED.under(variant);
      try (StemEnvironment varied = new StemEnvironment(world, new StructureMap());
          StemEnvironment published = new StemEnvironment(PUBLISHED, new StructureMap())) {
        assertThat(varied.spec()).isEqualTo(published.spec());
      }
      assertThat(world.truth()).isSameAs(PUBLISHED.truth());
    }
  }
}
