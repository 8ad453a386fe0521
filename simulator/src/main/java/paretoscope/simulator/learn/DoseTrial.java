package paretoscope.simulator.learn;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.agent.LoneReader;
import paretoscope.simulator.episode.Findings;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.world.World;

/**
 * How well analysts read single tiles of an untouched world at several doses. All meet the same
 * places and the same noise.
 *
 * @param looks tiles at each dose
 * @param seeds of places and noise
 */
public record DoseTrial(int looks, SeedTree seeds) {
  /**
   * What an analyst found at a dose.
   *
   * @param columns F1
   * @param defects F1; 1 where there are none and none is claimed
   */
  public record Score(double columns, double defects) {}

  /**
   * The score of an analyst.
   *
   * @param analyst by name, with settings in parentheses if any
   * @param share of the dose at which a raster scan spends the world's budget
   * @throws paretoscope.core.error.UserError if there is no such analyst
   */
  public Score of(World world, String analyst, double share, Perceptions perceptions) {
    Lookout lookout = new Lookout(world);
    Function<Recording, Findings> reader =
        LoneReader.of(analyst, PreparedWorld.of(world), perceptions);
    Map<String, Double> scores =
        new Examination(List.of(lookout), looks, share, seeds)
            .scores((here, recording) -> reader.apply(recording));
    return new Score(scores.get("columns F1"), scores.get("defects F1"));
  }
}
