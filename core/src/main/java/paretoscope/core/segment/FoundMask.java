package paretoscope.core.segment;

import java.util.List;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

/**
 * One mask of the result.
 *
 * @param mask of the image's size
 * @param box around the mask
 * @param predictedIou the network's guess at the mask's IoU with the truth; may exceed 1
 * @param stability the stability score, 0 to 1
 * @param point whose answer this is [px of the image]; the largest part's, if joined across tiles
 * @param crop or tile in which it was asked for
 */
public record FoundMask(
    Mask mask, PixelBox box, double predictedIou, double stability, Point point, CropBox crop) {
  /** The number of pixels [px]. */
  public int area() {
    return mask.area();
  }

  /** The pixels in both this mask and another of the same image [px]. */
  public int common(FoundMask other) {
    int from = Math.max(box.left(), other.box.left());
    int to = Math.min(box.right(), other.box.right()) + 1;
    int top = Math.max(box.top(), other.box.top());
    int bottom = Math.min(box.bottom(), other.box.bottom());
    return from < to && top <= bottom ? mask.intersection(other.mask, from, to) : 0;
  }

  /** The pixels in a part of the image [px]. */
  int area(CropBox part) {
    return common(this, part);
  }

  /** The pixels in both this mask and another of the same image, of a part of it [px]. */
  int common(FoundMask other, CropBox part) {
    int left = Math.max(part.left(), Math.max(box.left(), other.box.left()));
    int top = Math.max(part.top(), Math.max(box.top(), other.box.top()));
    int right = Math.min(part.right(), Math.min(box.right(), other.box.right()) + 1);
    int bottom = Math.min(part.bottom(), Math.min(box.bottom(), other.box.bottom()) + 1);
    boolean any = left < right && top < bottom;
    return any ? mask.intersection(other.mask, new CropBox(left, top, right, bottom, 0)) : 0;
  }

  /**
   * The centres of mass of these masks, in their order: spots whose sigma is that of a disc of the
   * mask's area as {@link Blob} counts it, radius / sqrt(2), and whose response is the predicted
   * IoU.
   */
  public static Detections centres(List<FoundMask> masks) {
    return new Detections(masks.stream().map(FoundMask::centre).toList());
  }

  private Blob centre() {
    Mask.Centre centre = mask.centre();
    double sigma = StrictMath.sqrt(mask.area() / (2 * StrictMath.PI));
    return new Blob(centre.y(), centre.x(), sigma, predictedIou);
  }
}
