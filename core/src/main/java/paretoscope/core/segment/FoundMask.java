package paretoscope.core.segment;

/**
 * One mask of the result.
 *
 * @param mask of the image's size
 * @param box around the mask
 * @param predictedIou the network's guess at the mask's IoU with the truth; may exceed 1
 * @param stability the stability score, 0 to 1
 * @param point whose answer this is [px of the image]
 * @param crop in which it was asked for
 */
public record FoundMask(
    Mask mask, PixelBox box, double predictedIou, double stability, Point point, CropBox crop) {
  /** The number of pixels [px]. */
  public int area() {
    return mask.area();
  }
}
