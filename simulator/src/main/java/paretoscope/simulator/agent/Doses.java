package paretoscope.simulator.agent;

import paretoscope.simulator.episode.ActionSpace;

/** Shares of a budget as doses. */
final class Doses {
  private Doses() {}

  /**
   * The dose that a tile gets where so many electrons are divided among so many tiles; stops where
   * the share is no longer left, or too little for a scan.
   */
  static Plan share(ExperimentState state, Mode mode, long electrons, int tiles) {
    return share(state, mode, electrons, tiles, state.tiles().view(0).areaSquareAngstrom());
  }

  /** Likewise for views of another area [Å²]. */
  static Plan share(
      ExperimentState state, Mode mode, long electrons, int views, double areaSquareAngstrom) {
    // whole electrons: what is charged then adds up to no more than there is
    long share = electrons / views;
    double dose = share / areaSquareAngstrom;
    boolean enough = share <= state.leftElectrons() && dose >= ActionSpace.LEAST_DOSE;
    return enough ? new Plan(mode, dose) : Plan.STOP;
  }
}
