package paretoscope.simulator.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places of an image that are taken; more may come at any time. */
final class Taken {
  private final double cell;
  private final Map<Long, List<double[]>> cells = new HashMap<>();

  /**
   * @param farthest distance that will be asked for [px]
   */
  Taken(double farthest) {
    this.cell = farthest;
  }

  void add(double y, double x) {
    cells.computeIfAbsent(key(row(y), row(x)), key -> new ArrayList<>(2)).add(new double[] {y, x});
  }

  /** Whether a place lies no farther than this [px], at most the farthest. */
  boolean within(double y, double x, double distance) {
    for (int i = row(y - distance); i <= row(y + distance); i++) {
      for (int j = row(x - distance); j <= row(x + distance); j++) {
        List<double[]> here = cells.get(key(i, j));
        for (int n = 0; here != null && n < here.size(); n++) {
          double dy = here.get(n)[0] - y;
          double dx = here.get(n)[1] - x;
          if (dy * dy + dx * dx <= distance * distance) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int row(double at) {
    return (int) Math.floor(at / cell);
  }

  private static long key(int row, int column) {
    return ((long) row << 32) ^ (column & 0xffffffffL);
  }
}
