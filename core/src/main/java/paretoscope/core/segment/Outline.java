package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.Require;

/**
 * The edge of a mask as closed polygons along the borders between pixels, for drawing: one for each
 * piece, one for each hole. Corners of at most a given distance from the line between their
 * neighbours are left out (Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727).
 */
public final class Outline {
  private final Mask mask;

  /** Where an edge goes on, by the corner it begins at; two where pieces touch at a corner. */
  private final Map<Long, List<Long>> edges = new HashMap<>();

  private Outline(Mask mask) {
    this.mask = mask;
  }

  /**
   * The polygons of a mask.
   *
   * @param tolerance greatest distance of what is left out [px]
   * @return corners in turn, x and y of each [px], 0 at the left or upper border of the first pixel
   */
  public static List<int[]> of(Mask mask, double tolerance) {
    Require.that(tolerance >= 0, "tolerance [px]", tolerance, "must be >= 0", 0);
    return new Outline(mask).polygons(tolerance);
  }

  private List<int[]> polygons(double tolerance) {
    if (mask.area() > 0) {
      collect();
    }
    List<int[]> polygons = new ArrayList<>();
    while (!edges.isEmpty()) {
      List<int[]> corners = loop(edges.keySet().stream().min(Long::compare).orElseThrow());
      polygons.add(flat(Simplified.of(corners, tolerance)));
    }
    return polygons;
  }

  /** Every border between inside and outside, with the inside to its right. */
  private void collect() {
    PixelBox box = mask.box();
    for (int y = box.top(); y <= box.bottom(); y++) {
      for (int x = box.left(); x <= box.right(); x++) {
        if (mask.at(y, x)) {
          add(!inside(y - 1, x), x, y, x + 1, y);
          add(!inside(y, x + 1), x + 1, y, x + 1, y + 1);
          add(!inside(y + 1, x), x + 1, y + 1, x, y + 1);
          add(!inside(y, x - 1), x, y + 1, x, y);
        }
      }
    }
  }

  private boolean inside(int y, int x) {
    return y >= 0 && y < mask.height() && x >= 0 && x < mask.width() && mask.at(y, x);
  }

  private void add(boolean border, int fromX, int fromY, int toX, int toY) {
    if (border) {
      edges.computeIfAbsent(corner(fromX, fromY), key -> new ArrayList<>()).add(corner(toX, toY));
    }
  }

  private static long corner(int x, int y) {
    return (long) y << 32 | x;
  }

  /** Takes a closed loop of edges away, without corners in the middle of straight lines. */
  private List<int[]> loop(long start) {
    List<int[]> corners = new ArrayList<>();
    long at = start;
    int lastX = 0;
    int lastY = 0;
    do {
      List<Long> next = edges.get(at);
      long to = next.remove(next.size() - 1);
      if (next.isEmpty()) {
        edges.remove(at);
      }
      int stepX = (int) to - (int) at;
      int stepY = (int) (to >> 32) - (int) (at >> 32);
      if (stepX != lastX || stepY != lastY) {
        corners.add(new int[] {(int) at, (int) (at >> 32)});
      }
      lastX = stepX;
      lastY = stepY;
      at = to;
    } while (at != start);
    return corners;
  }

  private static int[] flat(List<int[]> corners) {
    int[] flat = new int[2 * corners.size()];
    for (int i = 0; i < corners.size(); i++) {
      flat[2 * i] = corners.get(i)[0];
      flat[2 * i + 1] = corners.get(i)[1];
    }
    return flat;
  }
}
