package paretoscope.core.detect;

import java.util.BitSet;
import java.util.List;
import paretoscope.core.convolve.Band;
import paretoscope.core.convolve.FilterSum;
import paretoscope.core.convolve.PeakSearch;
import paretoscope.core.image.Plane;

/**
 * One layer's answers in a window of rows and in the rows next to it; 0 outside the image. Finds
 * the window's maxima and compares those of another layer with these answers. Answers that came
 * from a transform are compared with some slack, and what lies within it is left to the referee, so
 * that the maxima are those of direct sums.
 */
final class Answers {
  /** Share of a layer's pixels that may be left to the referee before direct sums are cheaper. */
  private static final double DOUBTS = 0.001;

  private final Plane image;
  private final Referee referee;
  private final double[][] lines;
  private final int width;
  private final int top;
  private final int rows;
  private final PeakSearch search;
  private Layer layer;
  private double slack;

  /**
   * @param top first row of the window
   * @param rows of the window
   */
  Answers(Plane image, Referee referee, int top, int rows) {
    this.image = image;
    this.referee = referee;
    this.width = image.width();
    this.lines = new double[rows + 2 + rows % 2][Band.paddedWidth(width)];
    this.top = top;
    this.rows = rows;
    this.search = new PeakSearch(width);
  }

  /**
   * Fills the window by direct sums.
   *
   * @param bands of all its rows and of those next to it
   */
  void fill(List<Band> bands, Layer filled) {
    layer = filled;
    slack = 0;
    for (Band band : bands) {
      band.filter(
          layer.filters(), (y, filtered) -> layer.combine(filtered, lines[y - top + 1], width));
    }
  }

  /** Fills a window that is the whole image by transforms. */
  void fill(Spectra.Filling filling, Layer filled, FilterSum sum) {
    layer = filled;
    slack = filling.slack(sum);
    filling.fill(sum, lines);
  }

  double slack() {
    return slack;
  }

  /**
   * Adds the window's maxima in reading order.
   *
   * @return whether all were found; if not, so many comparisons are close that direct sums are
   *     cheaper
   */
  boolean find(Maxima maxima) {
    int doubts = (int) (DOUBTS * rows * width) + 16;
    for (int y = 1; y <= rows && doubts >= 0; y += 2) {
      search.find(lines, y, slack);
      for (int r = 0; r < 2 && y + r <= rows; r++) {
        doubts -= add(maxima, y + r, r);
      }
    }
    return doubts >= 0;
  }

  /** Adds a row's maxima and returns how many of them were left to the referee. */
  private int add(Maxima maxima, int y, int r) {
    int doubts = 0;
    for (int i = 0; i < search.count(r); i++) {
      int x = search.place(r, i);
      boolean clear = slack == 0 || margin(y, x) > slack;
      if (clear || wins(y, x)) {
        maxima.add((top + y - 1) * width + x, lines[y][x]);
      }
      doubts += clear ? 0 : 1;
    }
    return doubts;
  }

  /** How much an answer is above 0 and above its eight neighbours. */
  private double margin(int y, int x) {
    double[] line = lines[y];
    double rival = x > 0 ? greater(0, line[x - 1]) : 0;
    rival = x < width - 1 ? greater(rival, line[x + 1]) : rival;
    return line[x] - greater(rival, greater(greatest(lines[y - 1], x), greatest(lines[y + 1], x)));
  }

  /** Whether an answer is above 0 and no neighbour exceeds it, by the referee. */
  private boolean wins(int y, int x) {
    double exact = referee.answer(layer, position(y, x));
    return exact > 0 && admits(lines[y][x], exact, slack, y, x);
  }

  private int position(int line, int x) {
    return (top + line - 1) * width + x;
  }

  /**
   * Marks those of another layer's maxima, from index {@code start} on, that nothing here exceeds.
   *
   * @param theirs the other layer's answers
   */
  void mark(Answers theirs, Maxima maxima, int start, BitSet wins) {
    double tolerance = Math.max(slack, theirs.slack);
    int y = 1;
    int rowStart = top * width;
    for (int i = start; i < maxima.count(); i++) {
      while (maxima.position(i) >= rowStart + width) {
        rowStart += width;
        y++;
      }
      int x = maxima.position(i) - rowStart;
      double margin = maxima.value(i) - greatest(y, x);
      boolean won = margin >= tolerance;
      if (tolerance > 0 && Math.abs(margin) <= tolerance) {
        double exact = referee.answer(theirs.layer, maxima.position(i));
        won = admits(maxima.value(i), exact, tolerance, y, x);
      }
      if (won) {
        wins.set(i);
      }
    }
  }

  /** The greatest answer of a pixel and its neighbours. */
  private double greatest(int y, int x) {
    double others = greater(greatest(lines[y - 1], x), greatest(lines[y + 1], x));
    return greater(greatest(lines[y], x), others);
  }

  private double greatest(double[] line, int x) {
    double greatest = line[x];
    greatest = x > 0 ? greater(greatest, line[x - 1]) : greatest;
    return x < width - 1 ? greater(greatest, line[x + 1]) : greatest;
  }

  /** Like Math.max without its care for NaN, which takes longer than all else here. */
  private static double greater(double a, double b) {
    return a > b ? a : b;
  }

  /**
   * Whether no answer of a pixel and its neighbours exceeds a value, by the referee where the two
   * are closer than the tolerance.
   *
   * @param exact the value by direct sums
   */
  private boolean admits(double value, double exact, double tolerance, int y, int x) {
    for (int j = Math.max(1 - top, y - 1); j <= Math.min(image.height() - top, y + 1); j++) {
      for (int i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
        boolean clear = value - lines[j][i] > tolerance;
        if (!clear && exact < referee.answer(layer, position(j, i))) {
          return false;
        }
      }
    }
    return true;
  }
}
