package paretoscope.core.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** A closed polygon with fewer corners (Douglas and Peucker 1973). */
final class Simplified {
  private Simplified() {}

  /**
   * Leaves corners out.
   *
   * @param corners x and y of each
   * @param tolerance greatest distance of a corner left out from the line that stands for it
   */
  static List<int[]> of(List<int[]> corners, double tolerance) {
    int size = corners.size();
    BitSet kept = new BitSet(size);
    kept.set(0);
    int opposite = farthest(corners, 0, size);
    kept.set(opposite);
    Deque<int[]> spans = new ArrayDeque<>();
    spans.add(new int[] {0, opposite});
    spans.add(new int[] {opposite, size});
    while (!spans.isEmpty()) {
      int[] span = spans.remove();
      int middle = farthest(corners, span[0], span[1]);
      if (middle > span[0] && distance(corners, span[0], span[1], middle) > tolerance) {
        kept.set(middle);
        spans.add(new int[] {span[0], middle});
        spans.add(new int[] {middle, span[1]});
      }
    }
    List<int[]> left = new ArrayList<>();
    kept.stream().forEach(i -> left.add(corners.get(i)));
    return left;
  }

  /** The corner between two that lies farthest from their line; the first if there is none. */
  private static int farthest(List<int[]> corners, int from, int to) {
    int farthest = from;
    double most = -1;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(corners, from, to, i);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  /** From the line through corners {@code from} and {@code to}, the latter counted in a circle. */
  private static double distance(List<int[]> corners, int from, int to, int at) {
    int[] a = corners.get(from);
    int[] b = corners.get(to % corners.size());
    int[] p = corners.get(at);
    double alongX = b[0] - a[0];
    double alongY = b[1] - a[1];
    double length = Math.hypot(alongX, alongY);
    double offX = p[0] - a[0];
    double offY = p[1] - a[1];
    return length == 0 ? Math.hypot(offX, offY) : Math.abs(offX * alongY - offY * alongX) / length;
  }
}
