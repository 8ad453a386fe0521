package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.episode.Claim;
import paretoscope.simulator.episode.Recording;

/**
 * How much dose is enough? Looks at the same view with more and more dose tell: where a look finds
 * what a closer one finds, too, its dose was enough. Doses are shares of that which pays for the
 * whole field once; more than 1 is not asked for.
 *
 * @param agreement of two looks that ends the question, 0 to 1
 * @param finds that both must have at least
 */
record DoseQuestion(double agreement, int finds) {
  /** A look that costs this share of the budget or more is as close as there will be. */
  private static final double ALL = 0.99;

  /** Two looks at a view: shares of the dose, and how far the first agrees with the second. */
  private record Pair(double first, double second, Agreement agreement) {}

  /**
   * What is known of the answer.
   *
   * @param settled the dose that promises most information over the whole budget; empty while it is
   *     open
   * @param greatest dose of a look so far
   */
  record Answer(OptionalDouble settled, double greatest) {}

  /** The answer by what an episode has seen. Once settled it stays. */
  Answer of(ExperimentState state) {
    double whole = state.spec().world().rasterDoseElectronsPerSquareAngstrom();
    List<Pair> pairs = new ArrayList<>();
    double greatest = 0;
    for (int look = 0; look < state.claims().size(); look++) {
      double share = share(state, look, whole);
      greatest = StrictMath.max(greatest, share);
      int before = before(state, look);
      if (before >= 0) {
        Agreement found = Agreement.of(finds(state, before), finds(state, look));
        pairs.add(new Pair(share(state, before, whole), share, found));
        if (found.share() >= agreement && found.again() >= finds) {
          return new Answer(OptionalDouble.of(best(pairs)), greatest);
        }
      }
      if (share >= ALL) {
        return new Answer(OptionalDouble.of(pairs.isEmpty() ? 1 : best(pairs)), greatest);
      }
    }
    return new Answer(OptionalDouble.empty(), greatest);
  }

  private static double share(ExperimentState state, int look, double whole) {
    return state.recordings().get(look).look().doseElectronsPerSquareAngstrom() / whole;
  }

  /** The last look at the same view with less dose; -1 if there is none. */
  private static int before(ExperimentState state, int look) {
    List<Recording> all = state.recordings();
    Look now = all.get(look).look();
    for (int i = look - 1; i >= 0; i--) {
      Look then = all.get(i).look();
      if (then.view().equals(now.view())
          && then.doseElectronsPerSquareAngstrom() < now.doseElectronsPerSquareAngstrom()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Find> finds(ExperimentState state, int look) {
    List<Find> finds = new ArrayList<>();
    for (Claim claim : state.claims().get(look)) {
      finds.addAll(Find.in(claim, state.spec()));
    }
    return finds;
  }

  /**
   * The dose of most information over the budget: spent evenly over the field, a share d of the
   * budget leaves 1 - d / 2 of it on average for what is then known, and that is the agreement with
   * the closest look, step by step.
   */
  private static double best(List<Pair> pairs) {
    Pair last = pairs.get(pairs.size() - 1);
    double best = last.second();
    double most = 1 - last.second() / 2;
    double known = 1;
    for (int i = pairs.size() - 1; i >= 0; i--) {
      Pair pair = pairs.get(i);
      known *= pair.agreement().share();
      double worth = known * (1 - pair.first() / 2);
      if (worth > most) {
        most = worth;
        best = pair.first();
      }
    }
    return best;
  }
}
