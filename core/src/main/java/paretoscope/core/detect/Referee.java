package paretoscope.core.detect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;

/**
 * Answers of single pixels by direct sums, for comparisons that are closer than the rounding of a
 * transform. The bits are those of the direct sums of whole layers.
 */
final class Referee {
  private final Plane image;
  private final Map<Layer, List<Separable>> filters = new ConcurrentHashMap<>();

  Referee(Plane image) {
    this.image = image;
  }

  double answer(Layer layer, int position) {
    List<Separable> all = filters.computeIfAbsent(layer, Layer::filters);
    int y = position / image.width();
    int x = position % image.width();
    double[][] filtered = new double[all.size()][1];
    for (int f = 0; f < filtered.length; f++) {
      filtered[f][0] = all.get(f).at(image, y, x);
    }
    double[] out = new double[1];
    layer.combine(filtered, out, 1);
    return out[0];
  }
}
