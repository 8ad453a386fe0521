package paretoscope.core.segment;

import java.util.Arrays;

/**
 * How far pixels of a window lie from the mask, to within a tenth: steps to the side count 3, to a
 * corner 4 (Borgefors 1986, doi:10.1016/S0734-189X(86)80047-0).
 */
final class MaskDistance {
  private static final int SIDE = 3;
  private static final int CORNER = 4;
  private static final int FAR = Integer.MAX_VALUE / 2;

  private final int width;
  private final int[] thirds;

  private MaskDistance(int width, int[] thirds) {
    this.width = width;
    this.thirds = thirds;
  }

  /** Of a window with a margin of a pixel at least; its rim is not measured. */
  static MaskDistance of(MaskWindow window) {
    int[] thirds = new int[window.size()];
    Arrays.setAll(thirds, i -> window.at(i) ? 0 : FAR);
    MaskDistance distance = new MaskDistance(window.width, thirds);
    int first = window.width + 1;
    int last = window.size() - window.width - 2;
    for (int i = first; i <= last; i++) {
      distance.approach(i, -1);
    }
    for (int i = last; i >= first; i--) {
      distance.approach(i, 1);
    }
    return distance;
  }

  /** Takes the way over neighbours before (-1) or after (1). */
  private void approach(int at, int way) {
    int column = at % width;
    if (column == 0 || column == width - 1) {
      return;
    }
    int row = way * width;
    int beside = Math.min(thirds[at + way], thirds[at + row]) + SIDE;
    int across = Math.min(thirds[at + row - 1], thirds[at + row + 1]) + CORNER;
    thirds[at] = Math.min(thirds[at], Math.min(beside, across));
  }

  /** Whether a pixel lies farther than {@code beyond} and not farther than {@code to} [px]. */
  boolean lies(int index, int beyond, int to) {
    return thirds[index] > SIDE * beyond && thirds[index] <= SIDE * to;
  }
}
