package paretoscope.simulator.episode;

import java.util.Optional;
import paretoscope.simulator.world.WorldSpec;

/**
 * Which columns have which defect? Information is the F1 of the reported defects: 2 TP / (reported
 * + true), where a report is right if it names the kind of a true defect within 0.08 nm, each true
 * defect once (van Rijsbergen 1979, Information Retrieval, chapter 7). Defects never looked at
 * count as missed; reports where the truth is not known do not count. In a world without defects
 * information is the share of the valid region claimed about / (1 + false reports).
 */
public final class DefectCensus implements Task {
  /** What it is called. */
  public static final String NAME = "defect-census";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String goal(WorldSpec world) {
    return "report place and kind of every point defect";
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
    TruePlaces places = new TruePlaces(truth.defects(), truth.defects().size(), truth);
    return new PlaceQuestion(places, 1, true, PlaceQuestion::defects);
  }
}
