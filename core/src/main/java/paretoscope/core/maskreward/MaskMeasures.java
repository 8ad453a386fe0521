package paretoscope.core.maskreward;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.EdgePlane;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.MaskContrast;
import paretoscope.core.segment.MaskShape;
import paretoscope.core.segment.PixelBox;
import paretoscope.core.segment.Point;
import paretoscope.core.workflow.Analysis;

/**
 * What is measured of masks in one image, each once for all candidates that find it. Measured in
 * the recorded image, not in what the workflow made of it, so no filter can talk a mask up.
 */
final class MaskMeasures {
  private final Plane image;
  private final EdgePlane edges;
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

  MaskMeasures(Plane image) {
    this.image = image;
    this.edges = EdgePlane.of(image);
  }

  static MaskMeasures of(Analysis analysis) {
    return analysis.shared(
        "mask measures", MaskMeasures.class, () -> new MaskMeasures(analysis.normalised()));
  }

  MaskContrast contrast(FoundMask found) {
    return contrasts.computeIfAbsent(Key.of(found), k -> MaskContrast.of(image, found.mask()));
  }

  MaskShape shape(FoundMask found) {
    return shapes.computeIfAbsent(Key.of(found), k -> MaskShape.of(found.mask()));
  }

  /** Mean rise of the image along the outline, in typical steepness; above 0 for bright things. */
  double support(FoundMask found) {
    return supports.computeIfAbsent(Key.of(found), k -> edges.support(found.mask()));
  }

  /** The mean over masks; 0 where there are none. */
  static double mean(List<FoundMask> masks, Function<FoundMask, Double> measure) {
    return masks.stream().mapToDouble(measure::apply).average().orElse(0);
  }
}
