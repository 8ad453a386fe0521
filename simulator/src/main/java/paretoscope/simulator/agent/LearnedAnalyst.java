package paretoscope.simulator.agent;

import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.world.WorldSpec;

/**
 * Reads images by networks. Claims no defect that there cannot be, and phases only where the task
 * asks for them.
 */
final class LearnedAnalyst implements Analyst {
  private final Perception perception;

  LearnedAnalyst(Perception perception) {
    this.perception = perception;
  }

  @Override
  public Findings read(Recording recording, ExperimentState state) {
    WorldSpec world = state.spec().world();
    Sight sight = Sight.of(recording, world.detector(), Perception.GRANULE);
    return perception.of(sight, world.possibleDefects(), state.askedPhases());
  }
}
