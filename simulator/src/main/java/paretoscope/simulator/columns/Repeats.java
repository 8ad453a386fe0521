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

  private record Shift(double dy, double dx, int from, int to) {
    double squared() {
      return dy * dy + dx * dx;
    }
  }

  /** The two shortest ones that are well apart in direction; empty where there are none. */
  public Optional<LatticeVectors> find() {
    if (y.length < 9) {
      return Optional.empty();
    }
    List<Shift> shifts = shifts();
    List<Shift> good = new ArrayList<>();
    for (Shift peak : peaks(shifts)) {
      Shift first = mean(shifts.stream().filter(s -> near(s, peak)).toList());
      List<Shift> group = shifts.stream().filter(s -> near(s, first)).toList();
      if (group.size() >= SUPPORT * y.length && alike(group)) {
        good.add(mean(group));
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
  private List<Shift> peaks(List<Shift> shifts) {
    int middle = (int) (reach / slack) + 3;
    int side = 2 * middle + 1;
    int[] crowd = new int[side * side];
    for (Shift shift : shifts) {
      int at = cell(shift.dy(), middle) * side + cell(shift.dx(), middle);
      for (int around :
          new int[] {-side - 1, -side, -side + 1, -1, 0, 1, side - 1, side, side + 1}) {
        crowd[at + around]++;
      }
    }
    List<Shift> peaks = new ArrayList<>();
    for (int i = 1; i < side - 1; i++) {
      for (int j = 1; j < side - 1; j++) {
        int here = crowd[i * side + j];
        if (here >= SUPPORT * y.length && here == most(crowd, i, j, side)) {
          peaks.add(new Shift((i - middle) * slack, (j - middle) * slack, 0, 0));
        }
      }
    }
    return peaks;
  }

  private int cell(double difference, int middle) {
    return (int) StrictMath.rint(difference / slack) + middle;
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

  private boolean near(Shift one, Shift other) {
    double dy = one.dy() - other.dy();
    double dx = one.dx() - other.dx();
    return dy * dy + dx * dx <= slack * slack;
  }

  private static Shift mean(List<Shift> shifts) {
    double dy = shifts.stream().mapToDouble(Shift::dy).average().orElse(0);
    double dx = shifts.stream().mapToDouble(Shift::dx).average().orElse(0);
    return new Shift(dy, dx, 0, 0);
  }

  /** All differences of places, one of each pair of opposite ones. */
  private List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        double dy = y[j] - y[i];
        double dx = x[j] - x[i];
        // the half plane is cut obliquely: few lattices have a translation along the cut
        boolean half = dy + 0.123 * dx > 0;
        if (half && dy * dy + dx * dx <= reach * reach) {
          shifts.add(new Shift(dy, dx, i, j));
        }
      }
    }
    return shifts;
  }

  private boolean alike(List<Shift> group) {
    double[] sorted = brightness.clone();
    Arrays.sort(sorted);
    double bright = BRIGHT * sorted[(int) (0.9 * (sorted.length - 1))];
    double[] differences =
        group.stream()
            .filter(s -> StrictMath.max(brightness[s.from()], brightness[s.to()]) >= bright)
            .mapToDouble(s -> difference(brightness[s.from()], brightness[s.to()]))
            .sorted()
            .toArray();
    return differences.length > 0 && differences[differences.length / 2] <= UNLIKE;
  }

  private static double difference(double a, double b) {
    return StrictMath.abs(a - b) / StrictMath.max(a, b);
  }
}
