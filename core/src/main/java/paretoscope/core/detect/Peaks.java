package paretoscope.core.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Maxima of a scale space above a threshold, the clearest first, equal ones by row, column and
 * layer.
 */
final class Peaks {
  private double[] values = new double[256];
  private int[] positions = new int[256];
  private int[] layers = new int[256];
  private int count;
  private final List<Layer> ladder;
  private final Referee referee;

  /** Values that are closer than this are compared as direct sums. */
  private double slack;

  private Peaks(List<Layer> ladder, Referee referee) {
    this.ladder = ladder;
    this.referee = referee;
  }

  /**
   * The peaks of a ladder of layers.
   *
   * @param pairs of neighbouring layers; for one layer alone its pair with itself
   * @param referee settles comparisons of answers that may differ from direct sums
   */
  static Peaks above(double threshold, List<Layer> ladder, List<LayerPair> pairs, Referee referee) {
    Peaks peaks = new Peaks(ladder, referee);
    int last = ladder.size() - 1;
    for (int l = 0; l <= last; l++) {
      LayerPair up = l < last ? pairs.get(l) : null;
      LayerPair down = l > 0 ? pairs.get(l - 1) : null;
      Maxima maxima = down != null ? down.upper() : pairs.get(0).lower();
      peaks.slack = Math.max(peaks.slack, maxima.slack());
      for (int i = 0; i < maxima.count(); i++) {
        if (peaks.exceeds(maxima, i, l, threshold)
            && (up == null || up.lowerWins().get(i))
            && (down == null || down.upperWins().get(i))) {
          peaks.add(maxima.value(i), maxima.position(i), l);
        }
      }
    }
    return peaks.sorted();
  }

  private boolean exceeds(Maxima maxima, int i, int l, double threshold) {
    double margin = maxima.value(i) - threshold;
    if (Math.abs(margin) > maxima.slack() || maxima.slack() == 0) {
      return margin > 0;
    }
    return referee.answer(ladder.get(l), maxima.position(i)) > threshold;
  }

  private void add(double value, int position, int layer) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
      positions = Arrays.copyOf(positions, 2 * count);
      layers = Arrays.copyOf(layers, 2 * count);
    }
    values[count] = value;
    positions[count] = position;
    layers[count++] = layer;
  }

  /**
   * Sorts without boxing: by the leading bits of the value, with the index in the trailing bits,
   * then by insertion where only these differ.
   */
  private Peaks sorted() {
    int indexBits = 32 - Integer.numberOfLeadingZeros(count);
    long mask = (1L << indexBits) - 1;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (~Double.doubleToRawLongBits(values[i]) & Long.MAX_VALUE & ~mask) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int index = (int) (keys[i] & mask);
      int j = i;
      while (j > 0 && before(index, order[j - 1])) {
        order[j] = order[j - 1];
        j--;
      }
      order[j] = index;
    }
    settleTies(order);
    Peaks sorted = new Peaks(ladder, referee);
    for (int index : order) {
      sorted.add(values[index], positions[index], layers[index]);
    }
    return sorted;
  }

  /** Orders values whose difference may be rounding alone by their direct sums. */
  private void settleTies(int[] order) {
    int start = 0;
    for (int i = 1; i <= count && slack > 0; i++) {
      if (i == count || values[order[i - 1]] - values[order[i]] > slack) {
        if (i - start > 1) {
          settle(order, start, i);
        }
        start = i;
      }
    }
  }

  private void settle(int[] order, int start, int end) {
    record Tied(int index, double exact, int position, int layer) {}

    List<Tied> tied = new ArrayList<>();
    for (int i = start; i < end; i++) {
      int index = order[i];
      double exact = referee.answer(ladder.get(layers[index]), positions[index]);
      tied.add(new Tied(index, exact, positions[index], layers[index]));
    }
    tied.sort(
        Comparator.comparingDouble(Tied::exact)
            .reversed()
            .thenComparingInt(Tied::position)
            .thenComparingInt(Tied::layer));
    for (int i = start; i < end; i++) {
      order[i] = tied.get(i - start).index();
    }
  }

  private boolean before(int a, int b) {
    if (values[a] != values[b]) {
      return values[a] > values[b];
    }
    int byPlace = Integer.compare(positions[a], positions[b]);
    return (byPlace != 0 ? byPlace : Integer.compare(layers[a], layers[b])) < 0;
  }

  int count() {
    return count;
  }

  double value(int i) {
    return values[i];
  }

  /** Index of the pixel in the image. */
  int position(int i) {
    return positions[i];
  }

  int layer(int i) {
    return layers[i];
  }
}
