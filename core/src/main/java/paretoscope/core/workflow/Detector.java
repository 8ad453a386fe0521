package paretoscope.core.workflow;

import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;

/** The step that finds spots in an image. */
public non-sealed interface Detector extends Operator {
  /** Takes an image in. Cheap: work that candidates can share is done when first needed, once. */
  Prepared prepare(Plane image);

  /** An image taken in. Safe for use by several threads. */
  interface Prepared {
    /** The spots found with these settings, in a fixed order. */
    Detections detect(Settings settings);

    /** Memory held for sharing at present [bytes]. */
    long bytes();
  }
}
