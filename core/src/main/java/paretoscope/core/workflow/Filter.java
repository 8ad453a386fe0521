package paretoscope.core.workflow;

import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;

/** A step that turns an image into another of the same size (denoising, background removal). */
public non-sealed interface Filter extends Operator {
  /** Returns a new plane of the same height and width; the input is left as it was. */
  Plane apply(Plane image, Settings settings);

  /** Whether each pixel of the result depends on that pixel's value alone: a change of tone. */
  default boolean pointwise() {
    return false;
  }
}
