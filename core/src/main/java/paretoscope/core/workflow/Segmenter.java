package paretoscope.core.workflow;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.space.Settings;

/** The step that finds things in an image as masks. */
public non-sealed interface Segmenter extends Operator {
  /**
   * Refuses settings that no image can be segmented with. Cheap: called while a study file is read.
   *
   * @throws paretoscope.core.error.UserError with the rule and the way out
   */
  void check(Settings settings);

  /** Takes an image in. Cheap: work that candidates can share is done when first needed, once. */
  Prepared prepare(Plane image);

  /** An image taken in. Safe for use by several threads. */
  interface Prepared {
    /** The masks found with these settings, in a fixed order, each of the image's size. */
    List<FoundMask> segment(Settings settings);

    /** Memory held for sharing at present [bytes]. */
    long bytes();
  }
}
