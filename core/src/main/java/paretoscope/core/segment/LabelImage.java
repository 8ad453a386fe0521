package paretoscope.core.segment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.error.Require;

/**
 * Masks of one image painted into it as numbers: mask i of the list has the label i + 1, the ground
 * 0. Where masks overlap, the one with the fewest pixels is on top, of equal ones the first: so a
 * part shows on the whole. A mask that smaller ones cover entirely does not show.
 */
public final class LabelImage {
  private record Label(int number, Mask mask, PixelBox box) {}

  private final int height;
  private final int width;
  private final int count;

  /** Those on top last. */
  private final List<Label> labels;

  /**
   * @param masks each of height x width [px]
   */
  public LabelImage(int height, int width, List<Mask> masks) {
    Mask.pixels(height, width);
    for (Mask mask : masks) {
      boolean same = mask.height() == height && mask.width() == width;
      Require.that(same, "mask", mask, "must be " + height + "x" + width + " px", 0);
    }
    this.height = height;
    this.width = width;
    this.count = masks.size();
    this.labels =
        IntStream.range(0, count)
            .filter(i -> masks.get(i).area() > 0)
            .mapToObj(i -> new Label(i + 1, masks.get(i), masks.get(i).box()))
            .sorted(
                Comparator.comparingInt((Label label) -> label.mask().area())
                    .thenComparingInt(Label::number)
                    .reversed())
            .toList();
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** The greatest label that may occur. */
  public int count() {
    return count;
  }

  /**
   * Some rows of the image, which need not be held whole.
   *
   * @param top the first row
   * @param rows how many
   * @return rows x width, row-major
   */
  public int[] rows(int top, int rows) {
    boolean inside = top >= 0 && rows > 0 && rows <= height - top;
    Require.that(inside, "rows", top + " + " + rows, "must lie in an image of " + height, 0);
    int[] painted = new int[Math.multiplyExact(rows, width)];
    for (Label label : labels) {
      PixelBox box = label.box();
      int first = Math.max(top, box.top());
      int last = Math.min(top + rows - 1, box.bottom());
      for (int x = box.left(); first <= last && x <= box.right(); x++) {
        for (int y = first; y <= last; y++) {
          if (label.mask().at(y, x)) {
            painted[(y - top) * width + x] = label.number();
          }
        }
      }
    }
    return painted;
  }
}
