package paretoscope.core.filter;

import java.util.Arrays;
import paretoscope.core.convolve.Mirror;
import paretoscope.core.image.Plane;

/** An image as ranks among its distinct values. */
final class RankedPlane {
  private final int height;
  private final int width;
  private final int[] ranks;
  private final double[] values;

  private RankedPlane(int height, int width, int[] ranks, double[] values) {
    this.height = height;
    this.width = width;
    this.ranks = ranks;
    this.values = values;
  }

  static RankedPlane of(Plane image) {
    double[] sorted = image.values().clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || Double.compare(sorted[i], sorted[distinct - 1]) != 0) {
        sorted[distinct++] = sorted[i];
      }
    }
    double[] values = Arrays.copyOf(sorted, distinct);
    return new RankedPlane(image.height(), image.width(), ranks(image.values(), values), values);
  }

  /**
   * The place of each pixel among the distinct values. A table of first ranks for equal shares of
   * the value range makes the search short.
   */
  private static int[] ranks(double[] pixels, double[] values) {
    double least = values[0];
    double perShare = values.length / (values[values.length - 1] - least);
    if (!Double.isFinite(perShare)) {
      perShare = 0;
    }
    int[] first = new int[values.length + 2];
    for (double value : values) {
      first[share(value, least, perShare) + 1]++;
    }
    for (int i = 1; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    int[] ranks = new int[pixels.length];
    for (int i = 0; i < ranks.length; i++) {
      int share = share(pixels[i], least, perShare);
      ranks[i] = Arrays.binarySearch(values, first[share], first[share + 1], pixels[i]);
    }
    return ranks;
  }

  private static int share(double value, double least, double perShare) {
    return (int) ((value - least) * perShare);
  }

  int distinct() {
    return values.length;
  }

  double value(int rank) {
    return values[rank];
  }

  /** Fills {@code line} with the ranks of row {@code y}, mirrored by {@code margin} either side. */
  void copyRow(int y, int margin, int[] line) {
    int start = Mirror.index(y, height) * width;
    System.arraycopy(ranks, start, line, margin, width);
    for (int x = 1; x <= margin; x++) {
      line[margin - x] = ranks[start + Mirror.index(-x, width)];
      line[margin + width - 1 + x] = ranks[start + Mirror.index(width - 1 + x, width)];
    }
  }
}
