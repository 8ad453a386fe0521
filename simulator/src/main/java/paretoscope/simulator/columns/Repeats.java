package paretoscope.simulator.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paretoscope.core.lattice.LatticeVectors;

/**
 * Finds the translations that carry columns to columns of the same kind: differences of places that
 * recur for most columns, and between columns that are alike bright.
 */
public final class Repeats {
  /** Longest side of a cell [nm]. */
  private static final double REACH_NM = 0.85;

  /** How far places may be off [nm]. */
  public static final double SLACK_NM = 0.06;

  /** Share of the columns that a translation must carry to another; those at borders cannot. */
  private static final double SUPPORT = 0.55;

  /** Median difference of brightness, relative to the brighter one. */
  private static final double UNLIKE = 0.25;

  /** Only columns of this share of the brightest tenth tell whether they are alike. */
  private static final double BRIGHT = 0.3;

  private final double[] y;
  private final double[] x;
  private final double[] brightness;
  private final double slack;
  private final double reach;

  /**
   * @param y rows [px]
   * @param x columns [px]
   * @param brightness any unit
   */
  public Repeats(double[] y, double[] x, double[] brightness, double pixelNm) {
    this.y = y;
    this.x = x;
    this.brightness = brightness;
    this.slack = StrictMath.max(1, SLACK_NM / pixelNm);
    this.reach = REACH_NM / pixelNm;
  }

  /** A difference of places [px]. */
  private record Shift(double dy, double dx) {
    double squared() {
      return dy * dy + dx * dx;
    }
  }

  /** The two shortest ones that are well apart in direction; empty where there are none. */
  public Optional<LatticeVectors> find() {
    if (y.length < 9) {
      return Optional.empty();
    }
    Pairs pairs = new Pairs(y, x, reach);
    double bright = bright();
    List<Shift> good = new ArrayList<>();
    for (Shift peak : peaks(pairs)) {
      Shift first = mean(pairs, pairs.near(peak.dy, peak.dx, slack));
      int[] group = pairs.near(first.dy, first.dx, slack);
      if (group.length >= SUPPORT * y.length && alike(pairs, group, bright)) {
        good.add(mean(pairs, group));
      }
    }
    return shortest(good);
  }

  private static Optional<LatticeVectors> shortest(List<Shift> good) {
    List<Shift> sorted = good.stream().sorted(Comparator.comparingDouble(Shift::squared)).toList();
    for (Shift b : sorted) {
      Shift a = sorted.get(0);
      double cross = a.dy() * b.dx() - a.dx() * b.dy();
      if (cross * cross > 0.25 * a.squared() * b.squared()) {
        return Optional.of(new LatticeVectors(a.dy(), a.dx(), b.dy(), b.dx()));
      }
    }
    return Optional.empty();
  }

  /**
   * Where differences crowd: cells that hold, with those around, no fewer than their neighbours.
   */
  private List<Shift> peaks(Pairs pairs) {
    int middle = (int) (reach / slack) + 3;
    int side = 2 * middle + 1;
    int[] crowd = new int[side * side];
    int[] around = {-side - 1, -side, -side + 1, -1, 0, 1, side - 1, side, side + 1};
    for (int pair = 0; pair < pairs.count(); pair++) {
      int at = cell(pairs.dy(pair), middle) * side + cell(pairs.dx(pair), middle);
      for (int beside : around) {
        crowd[at + beside]++;
      }
    }
    List<Shift> peaks = new ArrayList<>();
    for (int i = 1; i < side - 1; i++) {
      for (int j = 1; j < side - 1; j++) {
        int here = crowd[i * side + j];
        if (here >= SUPPORT * y.length && here == most(crowd, i, j, side)) {
          peaks.add(new Shift((i - middle) * slack, (j - middle) * slack));
        }
      }
    }
    return peaks;
  }

  private int cell(double difference, int middle) {
    return (int) Math.rint(difference / slack) + middle;
  }

  private static int most(int[] crowd, int i, int j, int side) {
    int most = 0;
    for (int row = i - 1; row <= i + 1; row++) {
      for (int column = j - 1; column <= j + 1; column++) {
        most = StrictMath.max(most, crowd[row * side + column]);
      }
    }
    return most;
  }

  private static Shift mean(Pairs pairs, int[] group) {
    double dy = 0;
    double dx = 0;
    for (int pair : group) {
      dy += pairs.dy(pair);
      dx += pairs.dx(pair);
    }
    int count = StrictMath.max(1, group.length);
    return new Shift(dy / count, dx / count);
  }

  private double bright() {
    double[] sorted = brightness.clone();
    Arrays.sort(sorted);
    return BRIGHT * sorted[(int) (0.9 * (sorted.length - 1))];
  }

  private boolean alike(Pairs pairs, int[] group, double bright) {
    double[] differences = new double[group.length];
    int count = 0;
    for (int pair : group) {
      double from = brightness[pairs.from(pair)];
      double to = brightness[pairs.to(pair)];
      if (StrictMath.max(from, to) >= bright) {
        differences[count++] = difference(from, to);
      }
    }
    Arrays.sort(differences, 0, count);
    return count > 0 && differences[count / 2] <= UNLIKE;
  }

  private static double difference(double a, double b) {
    return StrictMath.abs(a - b) / StrictMath.max(a, b);
  }
}
