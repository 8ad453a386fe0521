package paretoscope.core.detect;

import java.util.BitSet;
import paretoscope.core.convolve.Band;
import paretoscope.core.convolve.PeakSearch;

/**
 * One layer's answers in a band of rows and in the rows next to it; 0 outside the image. Finds the
 * band's maxima and compares those of another layer with these answers.
 */
final class Answers {
  private final double[][] lines;
  private final int width;
  private final int top;
  private final int rows;
  private final int[] found;

  /**
   * @param top first row of the band
   * @param rows of the band
   */
  Answers(int width, int top, int rows) {
    this.lines = new double[rows + 2][Band.paddedWidth(width)];
    this.width = width;
    this.top = top;
    this.rows = rows;
    this.found = new int[width];
  }

  /**
   * @param band from row {@code max(0, top - 1)} on
   */
  void fill(Band band, Layer layer) {
    band.filter(
        layer.filters(), (y, filtered) -> layer.combine(filtered, lines[y - top + 1], width));
  }

  /** Adds the band's maxima in reading order. */
  void find(Maxima maxima) {
    for (int y = 1; y <= rows; y++) {
      int count = PeakSearch.find(lines[y - 1], lines[y], lines[y + 1], width, found);
      for (int i = 0; i < count; i++) {
        maxima.add((top + y - 1) * width + found[i], lines[y][found[i]]);
      }
    }
  }

  /**
   * Marks those of another layer's maxima, from index {@code start} on, that nothing here exceeds.
   */
  void mark(Maxima maxima, int start, BitSet wins) {
    int y = 1;
    int rowStart = top * width;
    for (int i = start; i < maxima.count(); i++) {
      while (maxima.position(i) >= rowStart + width) {
        rowStart += width;
        y++;
      }
      int x = maxima.position(i) - rowStart;
      double value = maxima.value(i);
      if (admits(value, lines[y - 1], x)
          && admits(value, lines[y], x)
          && admits(value, lines[y + 1], x)) {
        wins.set(i);
      }
    }
  }

  private boolean admits(double value, double[] line, int x) {
    return value >= line[x]
        && (x == 0 || value >= line[x - 1])
        && (x == width - 1 || value >= line[x + 1]);
  }
}
