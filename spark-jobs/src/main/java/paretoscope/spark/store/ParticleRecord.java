package paretoscope.spark.store;

import paretoscope.core.error.Require;
import paretoscope.core.image.Micrograph;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.MaskShape;
import paretoscope.core.segment.PixelBox;
import paretoscope.core.segment.RunLengths;

/**
 * One particle that a candidate found in an image.
 *
 * @param number from 1, in the segmenter's order; its label in the label image
 * @param box around its pixels
 * @param touchesBorder whether it reaches the edge of the image, where it may have been cut
 * @param touching the number of other particles whose masks touch or overlap this one
 * @param predictedIou the network's guess at the mask's IoU with the truth; NaN if there is none
 * @param stability the mask's stability score, 0 to 1; NaN if there is none
 * @param rle the mask as COCO's compressed run lengths
 */
public record ParticleRecord(
    String imageId,
    String candidateId,
    int number,
    Size size,
    PixelBox box,
    boolean touchesBorder,
    int touching,
    double predictedIou,
    double stability,
    String rle) {
  public ParticleRecord {
    Require.positive("number of a particle", number);
    Require.that(touching >= 0, "touching particles", touching, "must be >= 0", touching);
  }

  /**
   * What is measured of a particle; what is in nm is NaN where the pixel size is unknown.
   *
   * @param centreXPx column of the centre of mass [px], 0 at the left pixel's centre
   * @param centreYPx row of the centre of mass [px], 0 at the top pixel's centre
   */
  public record Size(
      int areaPx,
      double areaNm2,
      double equivalentDiameterNm,
      double centreXPx,
      double centreYPx,
      double circularity,
      double aspectRatio,
      double rectangularity) {
    static Size of(Mask mask, double pixelSizeNm) {
      MaskShape shape = MaskShape.of(mask);
      Mask.Centre centre = mask.centre();
      return new Size(
          mask.area(),
          mask.area() * pixelSizeNm * pixelSizeNm,
          shape.equivalentDiameter() * pixelSizeNm,
          centre.x(),
          centre.y(),
          shape.circularity(),
          shape.aspectRatio(),
          shape.rectangularity());
    }
  }

  /** Measures a mask of an image. */
  public static ParticleRecord of(
      Micrograph image, String candidateId, int number, FoundMask found, int touching) {
    Mask mask = found.mask();
    PixelBox box = mask.box();
    boolean border =
        box.left() == 0
            || box.top() == 0
            || box.right() == mask.width() - 1
            || box.bottom() == mask.height() - 1;
    return new ParticleRecord(
        image.id(),
        candidateId,
        number,
        Size.of(mask, image.pixelSizeNm()),
        box,
        border,
        touching,
        found.predictedIou(),
        found.stability(),
        RunLengths.of(mask).text());
  }
}
