package paretoscope.core.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import paretoscope.core.image.Plane;

/**
 * Computes neighbouring layers of an image and finds their maxima, tile by tile, so that memory
 * beyond the results stays the same however large the image is. What is found does not depend on
 * which layers are computed together.
 */
final class Sweep {
  private static final int TILE_ROWS = 256;
  private static final int TILE_COLUMNS = 512;

  /** Layers that share sums of pixels; more need more scratch memory and gain little. */
  private static final int GROUP = 4;

  private final Plane turned;
  private final List<Layer> layers;
  private final List<List<Term>> terms;
  private final int reach;
  private final List<Maxima> maxima = new ArrayList<>();
  private final List<BitSet> beatsNext = new ArrayList<>();
  private final List<BitSet> beatsPrevious = new ArrayList<>();

  private Sweep(Plane turned, List<Layer> layers) {
    this.turned = turned;
    this.layers = layers;
    this.terms = layers.stream().map(Layer::terms).toList();
    int farthest = 0;
    for (List<Term> some : terms) {
      for (Term term : some) {
        farthest = Math.max(farthest, Math.max(term.down().reach(), term.along().reach()));
      }
    }
    this.reach = farthest;
    for (int l = 0; l < layers.size(); l++) {
      maxima.add(new Maxima());
      beatsNext.add(new BitSet());
      beatsPrevious.add(new BitSet());
    }
  }

  /**
   * The pairs of consecutive layers, in order; for one layer alone its pair with itself.
   *
   * @param turned the image transposed
   */
  static List<LayerPair> run(Plane turned, List<Layer> layers) {
    Sweep sweep = new Sweep(turned, layers);
    for (int top = 0; top < turned.height(); top += TILE_ROWS) {
      for (int left = 0; left < turned.width(); left += TILE_COLUMNS) {
        int rows = Math.min(TILE_ROWS, turned.height() - top);
        int columns = Math.min(TILE_COLUMNS, turned.width() - left);
        sweep.visit(new Tile(turned, top, rows, left, columns, sweep.reach));
      }
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

  private void visit(Tile tile) {
    int length = RowSums.rowLength(tile.columns() + 2);
    double[][] previous = new double[tile.rows() + 3][length];
    double[][] current = new double[tile.rows() + 3][length];
    MaximaScan scan = new MaximaScan(tile, turned.width());
    int previousStart = 0;
    for (int from = 0; from < layers.size(); from += GROUP) {
      int to = Math.min(layers.size(), from + GROUP);
      double[][][][] first = tile.firstPass(layers.subList(from, to), terms.subList(from, to));
      for (int l = from; l < to; l++) {
        tile.secondPass(layers.get(l), terms.get(l), first[l - from], current);
        int start = maxima.get(l).count();
        scan.find(current, maxima.get(l));
        if (l > 0) {
          scan.compare(maxima.get(l - 1), previousStart, current, beatsNext.get(l - 1));
          scan.compare(maxima.get(l), start, previous, beatsPrevious.get(l));
        }
        previousStart = start;
        double[][] swap = previous;
        previous = current;
        current = swap;
      }
    }
  }
}
