package paretoscope.simulator.agent;

import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.features.Described;
import paretoscope.simulator.features.FeatureModel;
import paretoscope.simulator.world.WorldSpec;

/** Reads images by numbers made by hand; phases only where the task asks for them. */
final class FeatureAnalyst implements Analyst {
  private final FeatureModel model;

  FeatureAnalyst(FeatureModel model) {
    this.model = model;
  }

  @Override
  public Findings read(Recording recording, ExperimentState state) {
    WorldSpec world = state.spec().world();
    return model.of(Described.of(recording, world.detector()), state.askedPhases());
  }
}
