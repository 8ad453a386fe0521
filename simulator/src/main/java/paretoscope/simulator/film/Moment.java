package paretoscope.simulator.film;

import java.util.List;
import java.util.TreeSet;
import paretoscope.simulator.agent.EpisodeResult;

/**
 * Numbers of an episode after one of its looks.
 *
 * @param taken the look, the dose spent by then and the information
 * @param looks of the whole episode
 * @param budgetElectrons of the whole episode [e]
 */
record Moment(EpisodeResult.Taken taken, int looks, long budgetElectrons) {
  /** Parts of the dose after which there is a picture. */
  private static final int PARTS = 4;

  /** After the first look, then after each quarter of the dose spent in all; fewer if they meet. */
  static List<Moment> of(EpisodeResult result) {
    List<EpisodeResult.Taken> steps = result.steps();
    TreeSet<Integer> chosen = new TreeSet<>();
    if (!steps.isEmpty()) {
      chosen.add(0);
      long all = steps.get(steps.size() - 1).spentElectrons();
      for (int part = 1; part < PARTS; part++) {
        int step = 0;
        while (steps.get(step).spentElectrons() < all * (part / (double) PARTS)) {
          step++;
        }
        chosen.add(step);
      }
      chosen.add(steps.size() - 1);
    }
    return chosen.stream()
        .map(i -> new Moment(steps.get(i), steps.size(), result.curve().budgetElectrons()))
        .toList();
  }

  /** Which look, from 1 on. */
  int number() {
    return taken.number();
  }

  /** Share of the budget that is spent, 0 to 1. */
  double share() {
    return taken.spentElectrons() / (double) budgetElectrons;
  }
}
