package paretoscope.simulator.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.network.Features;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.perceive.Channels;
import paretoscope.simulator.perceive.Ensemble;
import paretoscope.simulator.perceive.Neighbourhood;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.specimen.AtomicColumn;

/**
 * Teaches which of the places that an ensemble suspects have a defect, and which: those with one
 * and those without in equal parts, so that what is rare is learned, too.
 */
final class DefectLessons {
  private final List<Lesson> wrong = new ArrayList<>();
  private final List<Lesson> sound = new ArrayList<>();

  /**
   * @param looks how many recordings of each world are searched
   * @param least probability from which on the ensemble suspects a place
   */
  DefectLessons(List<Lookout> worlds, Ensemble ensemble, int looks, double least, SeedTree seeds) {
    for (int i = 0; i < looks * worlds.size(); i++) {
      Lookout world = worlds.get(i % worlds.size());
      Sight sight =
          Sight.of(world.record(seeds.child(i)), world.spec().detector(), Perception.GRANULE);
      Ensemble.Opinion opinion = ensemble.of(sight.features());
      for (Perception.Candidate place : Perception.candidates(opinion, least)) {
        add(world.truth(), sight, opinion, place);
      }
    }
  }

  private void add(Truth truth, Sight sight, Ensemble.Opinion opinion, Perception.Candidate place) {
    double x = sight.xNm(place.x());
    double y = sight.yNm(place.y());
    if (!truth.valid(x, y)) {
      return;
    }
    Features wanted = Features.zeros(1, 1, Channels.COUNT - 1);
    Optional<AtomicColumn> defect = nearest(truth.defects(), x, y);
    defect.ifPresent(column -> wanted.values()[Channels.of(column.defect()) - 1] = 1);
    Features around = Neighbourhood.of(sight.features(), opinion, place.row(), place.column());
    Features weight = new Features(1, 1, Channels.COUNT - 1, new float[] {1, 1, 1});
    (defect.isPresent() ? wrong : sound).add(new Lesson(around, wanted, weight));
  }

  private static Optional<AtomicColumn> nearest(List<AtomicColumn> columns, double x, double y) {
    AtomicColumn best = null;
    double least = Truth.MATCH_NM;
    for (AtomicColumn column : columns) {
      double away = StrictMath.hypot(column.xNm() - x, column.yNm() - y);
      if (away <= least) {
        least = away;
        best = column;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Places with a defect, and without. */
  int[] counts() {
    return new int[] {wrong.size(), sound.size()};
  }

  Lesson of(SeedTree seeds) {
    RandomStream random = seeds.stream();
    boolean sick = sound.isEmpty() || (!wrong.isEmpty() && random.chance(0.5));
    List<Lesson> some = sick ? wrong : sound;
    return some.get(random.below(some.size()));
  }
}
