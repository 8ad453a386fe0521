package paretoscope.core.optimise;

import java.util.ArrayList;
import java.util.List;

/**
 * The non-dominated points of everything added, each with the number of the evaluation it came
 * from, in the order they came. Points with equal objectives are different ways to the same result:
 * none dominates the other and all stay. Failed evaluations (rows with a NaN) never enter. Not safe
 * for use by several threads.
 */
public final class Archive {
  private final List<double[]> points = new ArrayList<>();
  private final List<Integer> evaluations = new ArrayList<>();

  /**
   * Adds a point unless one in the archive dominates it, and drops those that it dominates.
   *
   * @param objectives all minimised
   * @param evaluation what the caller knows the point by
   * @return whether the point is in the archive now
   */
  public boolean add(double[] objectives, int evaluation) {
    if (!NonDominatedSort.sound(objectives)) {
      return false;
    }
    for (double[] point : points) {
      if (Front.dominates(point, objectives)) {
        return false;
      }
    }
    int kept = 0;
    for (int i = 0; i < points.size(); i++) {
      if (!Front.dominates(objectives, points.get(i))) {
        points.set(kept, points.get(i));
        evaluations.set(kept++, evaluations.get(i));
      }
    }
    points.subList(kept, points.size()).clear();
    evaluations.subList(kept, evaluations.size()).clear();
    points.add(objectives.clone());
    evaluations.add(evaluation);
    return true;
  }

  /** Number of points. */
  public int size() {
    return points.size();
  }

  /** A copy of the objectives, (points x objectives), in the order the points came. */
  public double[][] objectives() {
    return points.stream().map(double[]::clone).toArray(double[][]::new);
  }

  /** The numbers of the points' evaluations, in the order of {@link #objectives}. */
  public List<Integer> evaluations() {
    return List.copyOf(evaluations);
  }

  /** The exact hypervolume of the points; 0 for an empty archive. */
  public double hypervolume(double[] reference) {
    return Hypervolume.of(points.toArray(double[][]::new), reference);
  }
}
