package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Removal of duplicates by their boxes (greedy non-maximum suppression): from the best on, whatever
 * box a kept one overlaps by more than a threshold goes. A higher threshold therefore keeps more.
 */
final class BoxSuppression {
  private BoxSuppression() {}

  /**
   * What is kept, the best first, equally good ones in their order.
   *
   * @param score higher is better
   * @param most IoU of two kept boxes
   */
  static <T> List<T> of(
      List<T> items, Function<T, PixelBox> box, ToDoubleFunction<T> score, double most) {
    List<T> ranked = new ArrayList<>(items);
    ranked.sort(Comparator.comparingDouble(score).reversed());
    List<T> kept = new ArrayList<>();
    List<PixelBox> boxes = new ArrayList<>();
    for (T item : ranked) {
      PixelBox own = box.apply(item);
      if (!anyOverlaps(boxes, own, most)) {
        kept.add(item);
        boxes.add(own);
      }
    }
    return kept;
  }

  private static boolean anyOverlaps(List<PixelBox> boxes, PixelBox own, double most) {
    for (PixelBox better : boxes) {
      if (better.iou(own) > most) {
        return true;
      }
    }
    return false;
  }
}
