package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Action;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.LookMemory;
import paretoscope.simulator.episode.PhaseMapping;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.PreparedWorlds;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.ResetOptions;
import paretoscope.simulator.episode.StemEnvironment;
import paretoscope.simulator.episode.StructureMap;
import paretoscope.simulator.episode.Task;

/**
 * What is remembered of the episode before changes nothing but the time that the next one takes.
 */
class RememberedEpisodesTest {
  private static final PreparedWorld FRESH = PreparedWorlds.of("ptc-easy-v1");

  private static EpisodeResult run(PreparedWorld world, String agent, Task task, long seed) {
    return Episode.run(world, task, agent, AgentSpec.named(agent).create(world), seed);
  }

  @Test
  void resultsAreThoseOfEpisodesThatRememberNothing() {
    PreparedWorld world = FRESH.remembering();
    List<String> agents =
        List.of(
            "raster+threshold",
            "raster+log",
            "raster+log(significance=3)",
            "raster+features-trees",
            "serpentine+threshold",
            "gp-ucb+threshold+five-modes",
            "raster+threshold",
            "coarse-then-fine+oracle-analyst");
    for (String agent : agents) {
      for (Task task : List.of(new DefectCensus(), new PhaseMapping(), new StructureMap())) {
        assertThat(run(world, agent, task, 3)).isEqualTo(run(FRESH, agent, task, 3));
      }
    }
    assertThat(run(world, "raster+threshold", new StructureMap(), 4))
        .isEqualTo(run(FRESH, "raster+threshold", new StructureMap(), 4));
  }

  @Test
  void equalLooksAreRecordedAndReadOnce() {
    PreparedWorld world = FRESH.remembering();
    LookMemory memory = world.memory().orElseThrow();
    AtomicInteger reads = new AtomicInteger();
    View first = world.world().spec().tiles().view(0);
    View second = world.world().spec().tiles().view(1);
    Recording before = look(world, 1, first, second);
    memory.reading(before, "one", () -> counted(reads));
    assertThat(look(world, 1, first, second)).isSameAs(before);
    memory.reading(before, "one", () -> counted(reads));
    assertThat(reads).hasValue(1);
    memory.reading(before, "another", () -> counted(reads));
    assertThat(reads).hasValue(2);

    // after other looks, or with another seed, it is not the same
    assertThat(look(world, 1, second, second)).isNotSameAs(before);
    memory.reading(before, "one", () -> counted(reads));
    assertThat(reads).hasValue(3);
    assertThat(look(world, 2, first, second).counts()).isNotEqualTo(before.counts());
  }

  private static Findings counted(AtomicInteger reads) {
    reads.incrementAndGet();
    return Findings.NONE;
  }

  /** The second of two looks. */
  private static Recording look(PreparedWorld world, long seed, View first, View second) {
    try (StemEnvironment environment = new StemEnvironment(world, new StructureMap())) {
      environment.reset(seed, ResetOptions.NONE);
      environment.step(Action.Scan.of(first, 50));
      return environment.step(Action.Scan.of(second, 50)).observation().latest().orElseThrow();
    }
  }
}
