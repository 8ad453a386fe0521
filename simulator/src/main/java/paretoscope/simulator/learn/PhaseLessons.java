package paretoscope.simulator.learn;

import java.util.List;
import paretoscope.core.network.Features;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.specimen.LabelMap;

/** Teaches which phase each block of squares belongs to, in shares. */
final class PhaseLessons {
  private PhaseLessons() {}

  /**
   * @param names of the network's outputs; those of other materials do not count
   * @param block squares along the side of a block
   * @param brighter how many times the usual dose
   */
  static Lesson of(Lookout world, List<String> names, int block, double brighter, SeedTree seeds) {
    Recording recording = world.record(brighter, seeds);
    Sight sight = Sight.of(recording, world.spec().detector(), Perception.GRANULE);
    LabelMap phases = world.truth().world().specimen().phases();
    int height = sight.features().height() / block;
    int width = sight.features().width() / block;
    Features wanted = Features.zeros(height, width, names.size());
    Features weight = Features.zeros(height, width, names.size());
    double pixelNm = world.spec().slab().pixelNm();
    float part = 1f / (block * block);
    for (int y = 0; y < height * block; y++) {
      int row = nearest(sight.yNm(y) / pixelNm, phases.height());
      for (int x = 0; x < width * block; x++) {
        int column = nearest(sight.xNm(x) / pixelNm, phases.width());
        int at = wanted.at(y / block, x / block);
        wanted.values()[at + names.indexOf(phases.names().get(phases.at(row, column)))] += part;
        if (world.truth().valid(sight.xNm(x), sight.yNm(y))) {
          for (String name : phases.names()) {
            weight.values()[at + names.indexOf(name)] += part;
          }
        }
      }
    }
    return new Lesson(sight.features(), wanted, weight);
  }

  private static int nearest(double place, int size) {
    return (int) StrictMath.max(0, StrictMath.min(size - 1, Math.rint(place)));
  }
}
