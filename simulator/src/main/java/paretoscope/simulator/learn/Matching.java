package paretoscope.simulator.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;

/** True places, each of which one claim can be right about. */
final class Matching {
  private final Truth truth;
  private final List<AtomicColumn> places;
  private final Set<AtomicColumn> taken = new HashSet<>();

  Matching(Truth truth, List<AtomicColumn> places) {
    this.truth = truth;
    this.places = places;
  }

  int count() {
    return places.size();
  }

  /** Whether all columns at a place are known. */
  boolean counts(double xNm, double yNm) {
    return truth.valid(xNm, yNm);
  }

  /**
   * Whether the nearest place of its kind is near enough, and nobody claimed it before.
   *
   * @param kind of the defect, {@link Defect#NONE} for any column
   */
  boolean right(double xNm, double yNm, Defect kind, double radiusNm) {
    AtomicColumn best = null;
    double least = radiusNm;
    for (AtomicColumn place : places) {
      double away = StrictMath.hypot(place.xNm() - xNm, place.yNm() - yNm);
      if (away <= least && (kind == Defect.NONE || kind == place.defect())) {
        least = away;
        best = place;
      }
    }
    return best != null && taken.add(best);
  }
}
