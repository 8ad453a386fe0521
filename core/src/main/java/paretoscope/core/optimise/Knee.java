package paretoscope.core.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;

/**
 * Chooses one point of a front when nobody says which trade-off is wanted. Objectives are first
 * scaled so that the front spans [0, 1] in each; an objective that does not vary counts 0. Points
 * with an infinite objective are left aside unless there are no others. Ties go to the point that
 * comes first.
 */
public final class Knee {
  /** Bulges smaller than this share of the front's extent are rounding. */
  private static final double FLAT = 1e-9;

  private Knee() {}

  /**
   * The knee: the point farthest from the hyperplane through the front's extreme points, on the
   * side of the ideal (Das 1999, doi:10.1007/s001580050111). Extreme for an objective is the point
   * nearest to its axis; where extreme points do not span a plane that faces the ideal, the plane
   * where the scaled objectives sum to 1 stands in. Where no point lies before the plane (a front
   * that bends away from the ideal, or has one or two points), the balanced point is returned: the
   * one whose worst scaled objective is least.
   *
   * @param front finite or infinite objectives, (points x objectives), no NaN
   * @return an index into {@code front}
   * @throws IllegalArgumentException if the front is empty
   */
  public static int of(double[][] front) {
    return among(front, Knee::chosen);
  }

  /**
   * The balanced point: the one whose worst scaled objective is least.
   *
   * @param front as for {@link #of}
   * @return an index into {@code front}
   * @throws IllegalArgumentException if the front is empty
   */
  public static int balanced(double[][] front) {
    return among(front, Knee::leastWorst);
  }

  private static int among(double[][] front, ToIntFunction<double[][]> choice) {
    if (front.length == 0) {
      throw new IllegalArgumentException("a front without points has no knee");
    }
    int[] finite =
        IntStream.range(0, front.length)
            .filter(i -> Arrays.stream(front[i]).allMatch(Double::isFinite))
            .toArray();
    double[][] scaled = scaled(Arrays.stream(finite).mapToObj(i -> front[i]).toList());
    return finite.length == 0 ? 0 : finite[choice.applyAsInt(scaled)];
  }

  private static int chosen(double[][] scaled) {
    if (scaled.length <= 2) {
      return leastWorst(scaled);
    }
    double[] normal = normal(scaled);
    double length = 0;
    for (double component : normal) {
      length += component * component;
    }
    int best = 0;
    double bulge = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scaled.length; i++) {
      double distance = (1 - dot(normal, scaled[i])) / Math.sqrt(length);
      if (distance > bulge + FLAT) {
        bulge = distance;
        best = i;
      }
    }
    return bulge > FLAT ? best : leastWorst(scaled);
  }

  private static int leastWorst(double[][] scaled) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scaled.length; i++) {
      double worst = Arrays.stream(scaled[i]).max().orElse(0);
      if (worst < least - FLAT) {
        least = worst;
        best = i;
      }
    }
    return best;
  }

  private static double[][] scaled(List<double[]> front) {
    double[][] scaled = front.stream().map(double[]::clone).toArray(double[][]::new);
    int size = front.isEmpty() ? 0 : front.get(0).length;
    for (int m = 0; m < size; m++) {
      int column = m;
      double low = front.stream().mapToDouble(p -> p[column]).min().orElse(0);
      double range = front.stream().mapToDouble(p -> p[column]).max().orElse(0) - low;
      for (double[] point : scaled) {
        point[m] = range > 0 ? (point[m] - low) / range : 0;
      }
    }
    return scaled;
  }

  /**
   * The vector n with n . x = 1 on the plane through the extreme points, all components above 0.
   */
  private static double[] normal(double[][] scaled) {
    int size = scaled[0].length;
    double[][] extremes = new double[size][];
    for (int m = 0; m < size; m++) {
      extremes[m] = nearestToAxis(scaled, m);
    }
    double[] flat = new double[size];
    Arrays.fill(flat, 1);
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(extremes, false), 1e-6).getSolver();
    if (!solver.isNonSingular()) {
      return flat;
    }
    double[] normal = solver.solve(new ArrayRealVector(flat, false)).toArray();
    return Arrays.stream(normal).allMatch(v -> v > FLAT) ? normal : flat;
  }

  /** The least {@code max(x_m, 10^6 x_other)}: Deb and Jain 2014, doi:10.1109/TEVC.2013.2281535. */
  private static double[] nearestToAxis(double[][] scaled, int axis) {
    double[] best = scaled[0];
    double least = Double.POSITIVE_INFINITY;
    for (double[] point : scaled) {
      double worst = 0;
      for (int m = 0; m < point.length; m++) {
        worst = Math.max(worst, m == axis ? point[m] : 1e6 * point[m]);
      }
      if (worst < least) {
        least = worst;
        best = point;
      }
    }
    return best;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
