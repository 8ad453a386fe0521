package paretoscope.core.study;

import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.spot.Detections;

/**
 * What one candidate makes of one image.
 *
 * @param evaluation its scores there, or why there are none
 * @param detections what it found; none if it failed
 */
public record Look(Evaluation evaluation, Detections detections) {}
