package paretoscope.core.workflow;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Settings;

/** A step that keeps some of the masks already found, for instance those of a shape. */
public non-sealed interface Sieve extends Operator {
  /**
   * Takes an image in. Cheap: what is measured of a mask is measured when first needed, once for
   * all candidates that find it.
   *
   * @param image what the segmenter saw
   */
  Prepared prepare(Plane image);

  /** An image taken in. Safe for use by several threads. */
  interface Prepared {
    /** Returns the masks that stay, in their order. */
    List<FoundMask> keep(List<FoundMask> masks, Settings settings);
  }
}
