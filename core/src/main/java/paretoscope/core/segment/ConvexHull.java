package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * The convex hull of a mask's pixels as squares of side 1, by Andrew's monotone chain
 * (doi:10.1016/0020-0190(79)90072-3).
 */
final class ConvexHull {
  private final List<int[]> corners;

  /**
   * @param corners x and y, in turn around the hull, none on the line between two others
   */
  private ConvexHull(List<int[]> corners) {
    this.corners = corners;
  }

  /** A rectangle of any direction, the longer side first [px]. */
  record Rectangle(double length, double width) {
    double area() {
      return length * width;
    }
  }

  static ConvexHull of(MaskWindow window) {
    List<int[]> points = new ArrayList<>();
    for (int x = 0; x < window.width; x++) {
      int first = 0;
      int last = window.height - 1;
      while (first <= last && !window.at(first, x)) {
        first++;
      }
      while (last > first && !window.at(last, x)) {
        last--;
      }
      if (first <= last) {
        points.add(new int[] {x, first});
        points.add(new int[] {x, last + 1});
        points.add(new int[] {x + 1, first});
        points.add(new int[] {x + 1, last + 1});
      }
    }
    points.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
    List<int[]> corners = chain(points);
    List<int[]> back = new ArrayList<>(points);
    java.util.Collections.reverse(back);
    corners.addAll(chain(back));
    return new ConvexHull(corners);
  }

  /** One half of the hull, its last point left out. */
  private static List<int[]> chain(List<int[]> points) {
    List<int[]> chain = new ArrayList<>();
    for (int[] point : points) {
      while (chain.size() >= 2
          && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
        chain.remove(chain.size() - 1);
      }
      chain.add(point);
    }
    chain.remove(chain.size() - 1);
    return chain;
  }

  private static long turn(int[] from, int[] over, int[] to) {
    return (long) (over[0] - from[0]) * (to[1] - from[1])
        - (long) (over[1] - from[1]) * (to[0] - from[0]);
  }

  /** Its area [px]. */
  double area() {
    long twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      int[] a = corners.get(i);
      int[] b = corners.get((i + 1) % corners.size());
      twice += (long) a[0] * b[1] - (long) a[1] * b[0];
    }
    return Math.abs(twice) / 2.0;
  }

  /** The rectangle of least area around it; one of its sides lies on a side of the hull. */
  Rectangle leastRectangle() {
    Rectangle least = new Rectangle(Double.MAX_VALUE, 1);
    for (int i = 0; i < corners.size(); i++) {
      int[] a = corners.get(i);
      int[] b = corners.get((i + 1) % corners.size());
      double length = StrictMath.hypot(b[0] - a[0], b[1] - a[1]);
      double along = extent((b[0] - a[0]) / length, (b[1] - a[1]) / length);
      double across = extent((a[1] - b[1]) / length, (b[0] - a[0]) / length);
      if (along * across < least.area()) {
        least = new Rectangle(Math.max(along, across), Math.min(along, across));
      }
    }
    return least;
  }

  private double extent(double dx, double dy) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int[] corner : corners) {
      double at = corner[0] * dx + corner[1] * dy;
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    return high - low;
  }
}
