package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.core.error.Require;
import paretoscope.core.error.UserError;

/**
 * A part of the image that the network sees alone: columns {@code left <= x < right} and rows
 * {@code top <= y < bottom} [px].
 *
 * @param layer 0 for the whole image or its tiles; crops of layer i are about 2^i times smaller
 */
public record CropBox(int left, int top, int right, int bottom, int layer) {
  /** Distance [px] within which a box counts as touching an edge. */
  private static final int EDGE = 20;

  public CropBox {
    boolean ordered = 0 <= left && left < right && 0 <= top && top < bottom && layer >= 0;
    String box = left + ", " + top + ", " + right + ", " + bottom;
    Require.that(ordered, "crop", box, "must have 0 <= left < right and 0 <= top < bottom", 0);
  }

  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }

  /**
   * The crops of an image: itself, then 4^i crops for each layer i, column by column. Those of a
   * layer overlap by {@code overlapRatio} of the image's shorter side, divided by 2^(i - 1).
   *
   * @throws UserError if the image is too small to be cut so often
   */
  public static List<CropBox> layout(int height, int width, int layers, double overlapRatio) {
    List<CropBox> crops = new ArrayList<>();
    crops.add(new CropBox(0, 0, width, height, 0));
    for (int layer = 1; layer <= layers; layer++) {
      int perSide = 1 << layer;
      int overlap = (int) (overlapRatio * Math.min(height, width) * (2.0 / perSide));
      int cropWidth = side(width, perSide, overlap);
      int cropHeight = side(height, perSide, overlap);
      requireRoom(height, cropHeight - overlap, perSide, layers);
      requireRoom(width, cropWidth - overlap, perSide, layers);
      for (int column = 0; column < perSide; column++) {
        for (int row = 0; row < perSide; row++) {
          int left = column * (cropWidth - overlap);
          int top = row * (cropHeight - overlap);
          int right = Math.min(left + cropWidth, width);
          crops.add(new CropBox(left, top, right, Math.min(top + cropHeight, height), layer));
        }
      }
    }
    return List.copyOf(crops);
  }

  private static int side(int length, int crops, int overlap) {
    return (int) Math.ceil((overlap * (crops - 1L) + length) / (double) crops);
  }

  private static void requireRoom(int length, int stride, int crops, int layers) {
    if ((crops - 1L) * stride >= length) {
      throw new UserError(
          "a side of "
              + length
              + " px cannot be cut into "
              + crops
              + " crops; lower `crop_n_layers` ("
              + layers
              + ").");
    }
  }

  /** The part that is in both, of layer 0. */
  Optional<CropBox> common(CropBox other) {
    int fromX = Math.max(left, other.left);
    int fromY = Math.max(top, other.top);
    int toX = Math.min(right, other.right);
    int toY = Math.min(bottom, other.bottom);
    boolean any = fromX < toX && fromY < toY;
    return any ? Optional.of(new CropBox(fromX, fromY, toX, toY, 0)) : Optional.empty();
  }

  /** The number of pixels. */
  public long area() {
    return (long) width() * height();
  }

  /**
   * Whether a box comes near an edge of this crop that is none of the image's, where the thing may
   * have been cut through.
   *
   * @param box in the image's frame
   */
  boolean cuts(PixelBox box, int imageHeight, int imageWidth) {
    return cuts(box.left(), left, 0)
        || cuts(box.top(), top, 0)
        || cuts(box.right(), right, imageWidth)
        || cuts(box.bottom(), bottom, imageHeight);
  }

  private static boolean cuts(int side, int cropEdge, int imageEdge) {
    return Math.abs(side - cropEdge) <= EDGE && Math.abs(side - imageEdge) > EDGE;
  }
}
