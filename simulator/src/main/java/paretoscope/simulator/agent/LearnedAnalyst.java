package paretoscope.simulator.agent;

import java.util.Set;
import java.util.stream.Collectors;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.world.WorldSpec;

/** Reads images by networks; claims no defect that the world is not published to have. */
final class LearnedAnalyst implements Analyst {
  private final Perception perception;

  LearnedAnalyst(Perception perception) {
    this.perception = perception;
  }

  @Override
  public Findings read(Recording recording, ExperimentState state) {
    WorldSpec world = state.spec().world();
    Set<Defect> published =
        world.defects().stream().map(DefectRule::defect).collect(Collectors.toSet());
    Sight sight = Sight.of(recording, world.detector(), Perception.GRANULE);
    return perception.of(sight, published, state.spec().phases());
  }
}
