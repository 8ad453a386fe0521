package paretoscope.core.segment;

import java.util.IdentityHashMap;

/**
 * The masks of answers in the frame of their image, each drawn once: settings that let the same
 * answers pass share them. Safe for use by several threads.
 */
public final class DrawnMasks {
  private final int height;
  private final int width;
  private final IdentityHashMap<MaskAnswer, Mask> masks = new IdentityHashMap<>();
  private long bytes;

  /**
   * @param height of the image [px]
   * @param width of the image [px]
   */
  public DrawnMasks(int height, int width) {
    this.height = height;
    this.width = width;
  }

  /** The mask of an answer about this crop. */
  Mask of(MaskAnswer answer, CropBox crop) {
    synchronized (masks) {
      Mask known = masks.get(answer);
      if (known != null) {
        return known;
      }
    }
    Mask mask = answer.runs().mask().placed(height, width, crop.top(), crop.left());
    synchronized (masks) {
      Mask earlier = masks.putIfAbsent(answer, mask);
      bytes += earlier == null ? mask.bytes() : 0;
      return earlier == null ? mask : earlier;
    }
  }

  /** Memory that the masks take [bytes]. */
  public long bytes() {
    synchronized (masks) {
      return bytes;
    }
  }
}
