package paretoscope.simulator.agent;

import java.util.Optional;
import java.util.function.Function;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.episode.DefectCensus;
import paretoscope.simulator.episode.EnvironmentSpec;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.Observation;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.StemEnvironment;
import paretoscope.simulator.perceive.Perceptions;

/** Lets an analyst read single recordings of a world, each as the first look of an episode. */
public final class LoneReader {
  private LoneReader() {}

  /**
   * What an analyst reads.
   *
   * @param analyst its name, with settings in parentheses if any
   * @throws paretoscope.core.error.UserError if there is none, or it was not taught
   */
  public static Function<Recording, Findings> of(
      String analyst, PreparedWorld world, Perceptions perceptions) {
    Analyst reader = AgentSpec.named("raster+" + analyst).reader(world, perceptions);
    EnvironmentSpec spec;
    try (StemEnvironment environment = new StemEnvironment(world, new DefectCensus())) {
      spec = environment.spec();
    }
    return recording -> {
      long spent = (long) recording.look().electrons();
      ExperimentState state =
          new ExperimentState(
              spec, SeedTree.root(0), new Observation(0, Optional.empty(), 0, spent));
      state.observe(new Observation(1, Optional.of(recording), spent, 0));
      return reader.read(recording, state);
    };
  }
}
