package paretoscope.simulator.episode;

import java.util.Optional;
import paretoscope.simulator.world.WorldSpec;

/**
 * Where are the columns of atoms? Information is the F1 of the reported places: 2 TP / (reported +
 * true), where a report is right if a true column lies within 0.08 nm, each column once. All
 * columns count, also those of light atoms that an image hardly shows; of particles on a support
 * those that stand upright, and single atoms.
 */
public final class StructureMap implements Task {
  /** What it is called. */
  public static final String NAME = "structure-map";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String goal(WorldSpec world) {
    return "report the place of every column of atoms";
  }

  @Override
  public Scorer scorer(Truth truth) {
    return new PlaceScorer(question(truth), truth);
  }

  @Override
  public Optional<PlaceQuestion> places(Truth truth) {
    return Optional.of(question(truth));
  }

  private static PlaceQuestion question(Truth truth) {
    TruePlaces places = new TruePlaces(truth.columns(), truth.columns().size(), truth);
    return new PlaceQuestion(places, 1, false, PlaceQuestion::columns);
  }
}
