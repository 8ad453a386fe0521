package paretoscope.core.detect;

import java.util.Arrays;
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

  /** The peaks of a ladder of layers, given as its pairs (one more layer than pairs). */
  static Peaks above(double threshold, List<LayerPair> pairs, boolean single) {
    Peaks peaks = new Peaks();
    int last = single ? 0 : pairs.size();
    for (int l = 0; l <= last; l++) {
      LayerPair up = l < last ? pairs.get(l) : null;
      LayerPair down = l > 0 ? pairs.get(l - 1) : null;
      Maxima maxima = down != null ? down.upper() : pairs.get(0).lower();
      for (int i = 0; i < maxima.count(); i++) {
        if (maxima.value(i) > threshold
            && (up == null || up.lowerWins().get(i))
            && (down == null || down.upperWins().get(i))) {
          peaks.add(maxima.value(i), maxima.position(i), l);
        }
      }
    }
    return peaks.sorted();
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
    Peaks sorted = new Peaks();
    for (int index : order) {
      sorted.add(values[index], positions[index], layers[index]);
    }
    return sorted;
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
