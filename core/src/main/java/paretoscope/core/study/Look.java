package paretoscope.core.study;

import java.util.List;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.spot.Detections;

/**
 * What one candidate makes of one image.
 *
 * @param evaluation its scores there, or why there are none
 * @param detections what it found; none if it failed
 * @param masks likewise
 */
public record Look(Evaluation evaluation, Detections detections, List<FoundMask> masks) {
  public Look {
    masks = List.copyOf(masks);
  }
}
