package paretoscope.core.study;

import paretoscope.core.detect.Detections;
import paretoscope.core.evaluate.Evaluation;

/**
 * What one candidate makes of one image.
 *
 * @param evaluation its scores there, or why there are none
 * @param detections what it found; none if it failed
 */
public record Look(Evaluation evaluation, Detections detections) {}
