package paretoscope.core.workflow;

import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;

/** A step that improves positions of spots already found. */
public non-sealed interface Refiner extends Operator {
  /** Returns as many spots in the same order; a spot that cannot be improved stays as it was. */
  Detections refine(Plane image, Detections detections, Settings settings);
}
