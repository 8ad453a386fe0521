package paretoscope.core.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the order of the same things differs between two lists of scores.
 *
 * @param kendall rank correlation of the two lists, NaN where one has no order
 * @param flips pairs that change places, those farthest apart afterwards first
 * @param ties pairs that become equal, or were equal and are no more
 */
public record OrderChange(double kendall, List<Flip> flips, int ties) {
  /**
   * A pair that changes places.
   *
   * @param fallen number of the one that had more and has less now
   * @param risen number of the other
   * @param before how much more the fallen one had
   * @param after how much less it has now
   */
  public record Flip(int fallen, int risen, double before, double after) {}

  public OrderChange {
    flips = List.copyOf(flips);
  }

  /**
   * The change from one list to another.
   *
   * @param before finite scores
   * @param after as many, in the same order of things
   */
  public static OrderChange of(List<Double> before, List<Double> after) {
    double kendall = RankCorrelation.kendall(before, after);
    List<Flip> flips = new ArrayList<>();
    int ties = 0;
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < before.size(); j++) {
        double had = before.get(i) - before.get(j);
        double has = after.get(i) - after.get(j);
        if (had > 0 && has < 0) {
          flips.add(new Flip(i, j, had, -has));
        }
        ties += i < j && (had == 0) != (has == 0) ? 1 : 0;
      }
    }
    flips.sort(Comparator.comparingDouble(flip -> -flip.after()));
    return new OrderChange(kendall, flips, ties);
  }

  /** Whether every pair stands as before. */
  public boolean same() {
    return flips.isEmpty() && ties == 0;
  }
}
