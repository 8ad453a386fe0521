package paretoscope.simulator.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import paretoscope.core.error.Require;

/**
 * Information against dose in one episode: the best information so far, as steps that are
 * right-continuous. I(0) = 0; after the last point it stays as it is. Dose is told in electrons;
 * divided by the field's area it is the mean dose.
 *
 * @param budgetElectrons B [e]
 * @param points in the order they were measured
 */
public record DoseCurve(long budgetElectrons, List<Point> points) {
  /**
   * Information measured after a look.
   *
   * @param electrons spent by then [e]
   * @param information 0 to 1; it may fall when an agent changes its mind for the worse
   */
  public record Point(long electrons, double information) {
    public Point {
      Require.that(electrons >= 0, "electrons spent", electrons, "must be at least 0", 0);
      Require.within("information", information, 0, 1);
    }
  }

  public DoseCurve {
    Require.that(budgetElectrons >= 1, "budget [e]", budgetElectrons, "must be at least 1", 0);
    points = List.copyOf(points);
    long before = 0;
    for (Point point : points) {
      Require.that(
          point.electrons() >= before && point.electrons() <= budgetElectrons,
          "electrons spent",
          point.electrons(),
          "must not fall and be at most the budget, " + budgetElectrons + " e",
          0);
      before = point.electrons();
    }
  }

  /**
   * The curve had information been measured after every n-th point only, and the last. Scores
   * depend on this cadence: state it.
   */
  public DoseCurve every(int n) {
    Require.positive("cadence [looks]", n);
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if ((i + 1) % n == 0 || i == points.size() - 1) {
        kept.add(points.get(i));
      }
    }
    return new DoseCurve(budgetElectrons, kept);
  }

  /** The best information when so many electrons had been spent. */
  public double at(double electrons) {
    double best = 0;
    for (Point point : points) {
      if (point.electrons() <= electrons) {
        best = StrictMath.max(best, point.information());
      }
    }
    return best;
  }

  /** The best information after equal steps of dose: one value more than there are intervals. */
  public double[] sampled(int intervals) {
    Require.positive("intervals of a curve", intervals);
    double[] values = new double[intervals + 1];
    double best = 0;
    int next = 0;
    for (int i = 0; i <= intervals; i++) {
      double electrons = budgetElectrons * (i / (double) intervals);
      for (; next < points.size() && points.get(next).electrons() <= electrons; next++) {
        best = StrictMath.max(best, points.get(next).information());
      }
      values[i] = best;
    }
    return values;
  }

  /** The best information in the end. */
  public double best() {
    return at((double) budgetElectrons);
  }

  /** DEC-AUC: (1/B) times the integral of the best information so far over dose from 0 to B. */
  public double area() {
    double sum = 0;
    double best = 0;
    long before = 0;
    for (Point point : points) {
      sum += best * (point.electrons() - before);
      before = point.electrons();
      best = StrictMath.max(best, point.information());
    }
    return (sum + best * (budgetElectrons - before)) / budgetElectrons;
  }

  /**
   * The dose after which an agent first had a given information [e]; empty if it never did.
   *
   * @param information above 0, at most 1
   */
  public OptionalDouble electronsTo(double information) {
    Require.that(
        information > 0 && information <= 1, "information", information, "must lie in (0, 1]", 0);
    return points.stream()
        .filter(point -> point.information() >= information)
        .mapToDouble(Point::electrons)
        .findFirst();
  }
}
