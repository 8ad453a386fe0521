package paretoscope.core.segment;

import java.util.Optional;

/**
 * One mask that the network gave to one point, kept so that any thresholds can be applied to it
 * later: a few kilobytes for a quarter of a megabyte of logits.
 *
 * @param point asked for [px of the image]
 * @param predictedIou the network's guess at the mask's IoU with the truth
 * @param runs the mask, in the crop's frame
 * @param box around the mask, in the image's frame
 * @param areas the mask's area by threshold
 */
public record MaskAnswer(
    Point point, float predictedIou, RunLengths runs, PixelBox box, AreaCurve areas) {
  /** The answer that these logits are, if any pixel lies inside. */
  static Optional<MaskAnswer> of(
      Point point, float predictedIou, LogitUpscaling.Upscaled upscaled, CropBox crop) {
    Mask mask = upscaled.mask();
    if (mask.area() == 0) {
      return Optional.empty();
    }
    PixelBox box = mask.box().moved(crop.left(), crop.top());
    return Optional.of(
        new MaskAnswer(point, predictedIou, RunLengths.of(mask), box, upscaled.areas()));
  }

  /** Memory it takes [bytes], about. */
  long bytes() {
    return 4L * (runs.runs() + AreaCurve.AREAS) + 160;
  }
}
