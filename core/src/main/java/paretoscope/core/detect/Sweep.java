package paretoscope.core.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.core.convolve.Band;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.image.Plane;

/**
 * Computes neighbouring layers of an image and finds their maxima: band by band, so that memory
 * beyond the results grows with the image's width alone, or layer by layer where transforms make
 * them. What is found does not depend on which layers are computed together.
 */
final class Sweep {
  /** A window's rows and one on either side. */
  private static final int MOST_ROWS = Band.ROWS + 2;

  private final Plane image;
  private final Spectra.Filling filling;
  private final Referee referee;
  private final List<Layer> layers;

  /** Filters by which transforms make layers; empty where direct sums do. */
  private final List<Optional<FilterSum>> sums;

  private List<Band> bands;
  private int bandReach;
  private final List<Maxima> maxima = new ArrayList<>();
  private final List<BitSet> beatsNext = new ArrayList<>();
  private final List<BitSet> beatsPrevious = new ArrayList<>();

  private Sweep(Plane image, Spectra spectra, Referee referee, List<Layer> layers) {
    this.image = image;
    this.filling = spectra.new Filling();
    this.referee = referee;
    this.layers = layers;
    this.sums = layers.stream().map(spectra::cheaper).toList();
    for (int l = 0; l < layers.size(); l++) {
      maxima.add(new Maxima());
      beatsNext.add(new BitSet());
      beatsPrevious.add(new BitSet());
    }
  }

  /** The pairs of consecutive layers, in order; for one layer alone its pair with itself. */
  static List<LayerPair> run(Plane image, Spectra spectra, Referee referee, List<Layer> layers) {
    Sweep sweep = new Sweep(image, spectra, referee, layers);
    if (sweep.sums.stream().anyMatch(Optional::isPresent)) {
      sweep.visit(0, image.height());
      return sweep.pairs();
    }
    for (int top = 0; top < image.height(); top += Band.ROWS) {
      sweep.bands = null;
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
    Answers previous = new Answers(image, referee, top, rows);
    Answers current = new Answers(image, referee, top, rows);
    int previousStart = 0;
    for (int l = 0; l < layers.size(); l++) {
      int start = maxima.get(l).count();
      find(l, current, top, rows);
      if (l > 0) {
        current.mark(previous, maxima.get(l - 1), previousStart, beatsNext.get(l - 1));
        previous.mark(current, maxima.get(l), start, beatsPrevious.get(l));
      }
      previousStart = start;
      Answers swap = previous;
      previous = current;
      current = swap;
    }
  }

  private void find(int l, Answers answers, int top, int rows) {
    Layer layer = layers.get(l);
    if (sums.get(l).isPresent()) {
      answers.fill(filling, layer, sums.get(l).get());
      maxima.set(l, new Maxima(answers.slack()));
      if (answers.find(maxima.get(l))) {
        return;
      }
      maxima.set(l, new Maxima());
    }
    answers.fill(bands(top, rows, layer), layer);
    answers.find(maxima.get(l));
  }

  /** The rows of a window and those next to it, made for all layers of direct sums to come. */
  private List<Band> bands(int top, int rows, Layer layer) {
    int reach = reach(layer);
    if (bands == null || bandReach < reach) {
      bandReach =
          IntStream.range(0, layers.size())
              .filter(l -> sums.get(l).isEmpty())
              .map(l -> reach(layers.get(l)))
              .reduce(reach, Math::max);
      int first = Math.max(0, top - 1);
      int end = Math.min(image.height(), top + rows + 1);
      bands = new ArrayList<>();
      for (int y = first; y < end; y += MOST_ROWS) {
        bands.add(new Band(image, y, Math.min(MOST_ROWS, end - y), bandReach));
      }
    }
    return bands;
  }

  /** Greatest vertical distance that a layer's direct sums have [px]. */
  private static int reach(Layer layer) {
    return layer.filters().stream().mapToInt(filter -> filter.down().reach()).max().orElse(0);
  }
}
