package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The convex hull of the centres of a mask's pixels, by Andrew's monotone chain
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
      }
      if (first < last) {
        points.add(new int[] {x, last});
      }
    }
    points.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
    if (points.size() == 1) {
      return new ConvexHull(points);
    }
    List<int[]> back = new ArrayList<>(points);
    Collections.reverse(back);
    List<int[]> corners = chain(points);
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

  /** The number of pixels whose centres it contains, by Pick's theorem. */
  long pixels() {
    long twiceArea = 0;
    long border = 0;
    for (int i = 0; i < corners.size(); i++) {
      int[] a = corners.get(i);
      int[] b = corners.get((i + 1) % corners.size());
      twiceArea += (long) a[0] * b[1] - (long) a[1] * b[0];
      border += divisor(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
    }
    return (Math.abs(twiceArea) + border) / 2 + 1;
  }

  /** The greatest number that divides both; the other where one is 0. */
  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  /**
   * The rectangle of least area around the pixels, squares of side 1, of those with a side along
   * the image's or along one of the hull's.
   */
  Rectangle leastRectangle() {
    Rectangle least = along(1, 0);
    for (int i = 0; i < corners.size() && corners.size() > 1; i++) {
      int[] a = corners.get(i);
      int[] b = corners.get((i + 1) % corners.size());
      double length = StrictMath.hypot(b[0] - a[0], b[1] - a[1]);
      Rectangle rectangle = along((b[0] - a[0]) / length, (b[1] - a[1]) / length);
      least = rectangle.area() < least.area() ? rectangle : least;
    }
    return least;
  }

  private Rectangle along(double dx, double dy) {
    double one = extent(dx, dy);
    double other = extent(-dy, dx);
    return new Rectangle(Math.max(one, other), Math.min(one, other));
  }

  /** Of the pixels along a direction of length 1 [px]. */
  private double extent(double dx, double dy) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int[] corner : corners) {
      double at = corner[0] * dx + corner[1] * dy;
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    return high - low + Math.abs(dx) + Math.abs(dy);
  }
}
