package paretoscope.simulator.episode;

import paretoscope.simulator.acquisition.Look;

/**
 * Electrons to be spent. A look costs its electrons rounded to a whole number, at least one, so
 * that sums are exact.
 */
final class Budget {
  private final long electrons;
  private long spent;

  Budget(long electrons) {
    this.electrons = electrons;
  }

  long electrons() {
    return electrons;
  }

  long spent() {
    return spent;
  }

  long left() {
    return electrons - spent;
  }

  /** What a look costs [e]. */
  static long cost(Look look) {
    double cost = StrictMath.max(1, Math.rint(look.electrons()));
    return cost >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) cost;
  }

  /** Pays for a look; one that costs more than is left gets all that is left as its dose. */
  Look pay(Look look) {
    long cost = cost(look);
    if (cost <= left()) {
      spent += cost;
      return look;
    }
    double dose = left() / look.view().areaSquareAngstrom();
    spent = electrons;
    return new Look(look.view(), dose);
  }
}
