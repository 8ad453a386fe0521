package paretoscope.core.optimise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The exact hypervolume: the measure of the region between a set of points and a reference point
 * that is worse in every (minimised) objective. Two objectives: one sweep. Three: a sweep along the
 * last objective over a staircase of the other two (Fonseca, Paquete and Lopez-Ibanez 2006,
 * doi:10.1109/CEC.2006.1688440), O(n log n). More: exclusive volumes by recursion (WFG; While,
 * Bradstreet and Barone 2012, doi:10.1109/TEVC.2010.2077298).
 */
public final class Hypervolume {
  private Hypervolume() {}

  /**
   * The hypervolume dominated by {@code points}. Points that are not better than the reference in
   * every objective, and rows with a NaN, add nothing. The order of the points does not matter, not
   * even in the last bit.
   */
  public static double of(double[][] points, double[] reference) {
    double[][] inside =
        Arrays.stream(points)
            .filter(p -> inside(p, reference))
            .sorted(byLastObjective())
            .toArray(double[][]::new);
    return switch (reference.length) {
      case 0 -> throw new IllegalArgumentException("the reference point has no objectives");
      case 2 -> plane(inside, reference);
      case 3 -> space(inside, reference);
      default -> recursive(inside, reference);
    };
  }

  private static boolean inside(double[] point, double[] reference) {
    if (point.length != reference.length) {
      throw new IllegalArgumentException(
          "point (" + point.length + " objectives) must have " + reference.length);
    }
    for (int m = 0; m < point.length; m++) {
      if (!(point[m] < reference[m])) {
        return false;
      }
    }
    return true;
  }

  private static Comparator<double[]> byLastObjective() {
    return (a, b) -> {
      for (int m = a.length - 1; m >= 0; m--) {
        int order = Double.compare(a[m], b[m]);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  /** Points ascend in the second objective: each adds the strip left of all before it. */
  private static double plane(double[][] points, double[] reference) {
    double volume = 0;
    double left = reference[0];
    for (double[] point : points) {
      if (point[0] < left) {
        volume += (left - point[0]) * (reference[1] - point[1]);
        left = point[0];
      }
    }
    return volume;
  }

  /** Points ascend in the third objective: each slab has the area dominated so far. */
  private static double space(double[][] points, double[] reference) {
    NavigableMap<Double, Double> stairs = new TreeMap<>();
    stairs.put(Double.NEGATIVE_INFINITY, reference[1]);
    stairs.put(reference[0], Double.NEGATIVE_INFINITY);
    double volume = 0;
    double area = 0;
    for (int i = 0; i < points.length; i++) {
      area += step(stairs, points[i][0], points[i][1]);
      double top = i + 1 < points.length ? points[i + 1][2] : reference[2];
      volume += area * (top - points[i][2]);
    }
    return volume;
  }

  /** Adds a point to the staircase (first objective to second); returns the area gained. */
  private static double step(NavigableMap<Double, Double> stairs, double x, double y) {
    Map.Entry<Double, Double> before = stairs.floorEntry(x);
    if (before.getValue() <= y) {
      return 0;
    }
    double gained = 0;
    double from = x;
    double height = before.getValue();
    Map.Entry<Double, Double> after = stairs.higherEntry(x);
    while (after.getValue() >= y) {
      gained += (after.getKey() - from) * (height - y);
      from = after.getKey();
      height = after.getValue();
      stairs.remove(from);
      after = stairs.higherEntry(from);
    }
    gained += (after.getKey() - from) * (height - y);
    stairs.put(x, y);
    return gained;
  }

  /** Each point's box less what the points after it cover of that box. */
  private static double recursive(double[][] points, double[] reference) {
    double volume = 0;
    for (int i = 0; i < points.length; i++) {
      double box = 1;
      for (int m = 0; m < reference.length; m++) {
        box *= reference[m] - points[i][m];
      }
      volume += box - recursive(limited(points, i), reference);
    }
    return volume;
  }

  /** The points after {@code index}, made no better than it, without the dominated ones. */
  private static double[][] limited(double[][] points, int index) {
    double[][] worse = new double[points.length - index - 1][];
    for (int k = 0; k < worse.length; k++) {
      double[] point = points[index + 1 + k].clone();
      for (int m = 0; m < point.length; m++) {
        point[m] = Math.max(point[m], points[index][m]);
      }
      worse[k] = point;
    }
    return distinct(worse);
  }

  private static double[][] distinct(double[][] points) {
    int[] best = Front.nonDominated(points);
    double[][] kept = new double[best.length][];
    int count = 0;
    for (int i : best) {
      boolean seen = false;
      for (int k = 0; k < count && !seen; k++) {
        seen = Arrays.equals(kept[k], points[i]);
      }
      if (!seen) {
        kept[count++] = points[i];
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
