package paretoscope.core.segment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.image.Plane;

/**
 * What is measured of masks in one image, each once for all candidates that find it. Safe for use
 * by several threads.
 */
public final class MaskMeasures {
  private final Plane image;
  private EdgePlane edges;
  private final Map<Key, MaskContrast> contrasts = new ConcurrentHashMap<>();
  private final Map<Key, MaskShape> shapes = new ConcurrentHashMap<>();
  private final Map<Key, Double> supports = new ConcurrentHashMap<>();

  /** What tells a mask from all others that one image's segmenters find. */
  private record Key(Point point, double predictedIou, double stability, PixelBox box, int area) {
    static Key of(FoundMask found) {
      return new Key(
          found.point(), found.predictedIou(), found.stability(), found.box(), found.area());
    }
  }

  /**
   * @param image that masks are measured in, of their size
   */
  public MaskMeasures(Plane image) {
    this.image = image;
  }

  public MaskContrast contrast(FoundMask found) {
    return contrasts.computeIfAbsent(Key.of(found), k -> MaskContrast.of(image, found.mask()));
  }

  public MaskShape shape(FoundMask found) {
    return shapes.computeIfAbsent(Key.of(found), k -> MaskShape.of(found.mask()));
  }

  /** Mean rise of the image along the outline, in typical steepness; above 0 for bright things. */
  public double support(FoundMask found) {
    return supports.computeIfAbsent(Key.of(found), k -> edges().support(found.mask()));
  }

  /** Found when first asked for. */
  private synchronized EdgePlane edges() {
    if (edges == null) {
      edges = EdgePlane.of(image);
    }
    return edges;
  }
}
