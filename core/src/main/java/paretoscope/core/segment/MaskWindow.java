package paretoscope.core.segment;

/**
 * A mask's pixels within its box and a margin around it, row by row: small enough to walk over. May
 * reach beyond the image, where nothing belongs to the mask.
 */
final class MaskWindow {
  final int top;
  final int left;
  final int height;
  final int width;
  private final boolean[] inside;

  /** The window of a mask that is not empty. */
  MaskWindow(Mask mask, int margin) {
    PixelBox box = mask.box();
    this.top = box.top() - margin;
    this.left = box.left() - margin;
    this.height = box.height() + 1 + 2 * margin;
    this.width = box.width() + 1 + 2 * margin;
    this.inside = new boolean[Mask.pixels(height, width)];
    for (int x = box.left(); x <= box.right(); x++) {
      int column = x * mask.height();
      int last = column + box.bottom() + 1;
      int start = mask.next(true, column + box.top(), last);
      while (start < last) {
        int end = mask.next(false, start, last);
        for (int i = start; i < end; i++) {
          inside[(i - column - top) * width + x - left] = true;
        }
        start = mask.next(true, end, last);
      }
    }
  }

  /** Whether a pixel of the window belongs, counted from its first row and column. */
  boolean at(int y, int x) {
    return inside[y * width + x];
  }

  /** The same by number, {@code y * width + x}. */
  boolean at(int index) {
    return inside[index];
  }

  int size() {
    return inside.length;
  }
}
