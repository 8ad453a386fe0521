package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.core.guard.GuardVerdict;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Detections;

/**
 * A closer look at a point of the front.
 *
 * @param found what it detects, one per image
 * @param verdicts of the hacking guard, one per image; empty if it was not asked
 */
public record PointCheck(Candidate candidate, List<Detections> found, List<GuardVerdict> verdicts) {
  public PointCheck {
    found = List.copyOf(found);
    verdicts = List.copyOf(verdicts);
  }
}
