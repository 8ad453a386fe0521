package paretoscope.core.workflow;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Settings;

/** A step that keeps some of the masks already found, for instance those of a shape. */
public non-sealed interface Sieve extends Operator {
  /**
   * Returns those that stay, in their order.
   *
   * @param image what the segmenter saw
   */
  List<FoundMask> keep(Plane image, List<FoundMask> masks, Settings settings);
}
