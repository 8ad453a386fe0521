package paretoscope.core.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import paretoscope.core.convolve.Band;
import paretoscope.core.image.Plane;

/**
 * Computes neighbouring layers of an image and finds their maxima, band by band, so that memory
 * beyond the results grows with the image's width alone. What is found does not depend on which
 * layers are computed together.
 */
final class Sweep {
  private final Plane image;
  private final List<Layer> layers;
  private final int reach;
  private final List<Maxima> maxima = new ArrayList<>();
  private final List<BitSet> beatsNext = new ArrayList<>();
  private final List<BitSet> beatsPrevious = new ArrayList<>();

  private Sweep(Plane image, List<Layer> layers) {
    this.image = image;
    this.layers = layers;
    this.reach =
        layers.stream()
            .flatMap(layer -> layer.filters().stream())
            .mapToInt(filter -> filter.down().reach())
            .max()
            .orElse(0);
    for (int l = 0; l < layers.size(); l++) {
      maxima.add(new Maxima());
      beatsNext.add(new BitSet());
      beatsPrevious.add(new BitSet());
    }
  }

  /** The pairs of consecutive layers, in order; for one layer alone its pair with itself. */
  static List<LayerPair> run(Plane image, List<Layer> layers) {
    Sweep sweep = new Sweep(image, layers);
    for (int top = 0; top < image.height(); top += Band.ROWS) {
      sweep.visit(top, Math.min(Band.ROWS, image.height() - top));
    }
    return sweep.pairs();
  }

  private List<LayerPair> pairs() {
    maxima.forEach(Maxima::trim);
    if (layers.size() == 1) {
      return List.of(new LayerPair(maxima.get(0), maxima.get(0), new BitSet(), new BitSet()));
    }
    List<LayerPair> pairs = new ArrayList<>();
    for (int l = 0; l + 1 < layers.size(); l++) {
      pairs.add(
          new LayerPair(
              maxima.get(l), maxima.get(l + 1), beatsNext.get(l), beatsPrevious.get(l + 1)));
    }
    return pairs;
  }

  private void visit(int top, int rows) {
    int first = Math.max(0, top - 1);
    int end = Math.min(image.height(), top + rows + 1);
    Band band = new Band(image, first, end - first, reach);
    Answers previous = new Answers(image.width(), top, rows);
    Answers current = new Answers(image.width(), top, rows);
    int previousStart = 0;
    for (int l = 0; l < layers.size(); l++) {
      current.fill(band, layers.get(l));
      int start = maxima.get(l).count();
      current.find(maxima.get(l));
      if (l > 0) {
        current.mark(maxima.get(l - 1), previousStart, beatsNext.get(l - 1));
        previous.mark(maxima.get(l), start, beatsPrevious.get(l));
      }
      previousStart = start;
      Answers swap = previous;
      previous = current;
      current = swap;
    }
  }
}
