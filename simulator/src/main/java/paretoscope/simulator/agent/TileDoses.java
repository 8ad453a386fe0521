package paretoscope.simulator.agent;

import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.world.TileGrid;

/** How closely each tile has been looked at: the greatest dose of a look at its middle [e/Å²]. */
final class TileDoses {
  /**
   * A look with less than this much more dose than an earlier one is not worth its electrons. It
   * also keeps apart doses that are equal but for rounding.
   */
  private static final double DISTINCT = 1.25;

  private final double[] doses;

  private TileDoses(double[] doses) {
    this.doses = doses;
  }

  static TileDoses of(ExperimentState state) {
    TileGrid tiles = state.tiles();
    double[] doses = new double[tiles.count()];
    for (Recording recording : state.recordings()) {
      Look look = recording.look();
      for (int tile = 0; tile < doses.length; tile++) {
        if (showsMiddle(look.view(), tiles.view(tile))) {
          doses[tile] = StrictMath.max(doses[tile], look.doseElectronsPerSquareAngstrom());
        }
      }
    }
    return new TileDoses(doses);
  }

  static boolean showsMiddle(View view, View tile) {
    double across = tile.leftNm() + tile.widthNm() / 2 - view.leftNm();
    double down = tile.topNm() + tile.heightNm() / 2 - view.topNm();
    return across >= 0 && down >= 0 && across < view.widthNm() && down < view.heightNm();
  }

  /** Whether a look at this dose [e/Å²] shows more of a tile than was seen. */
  boolean worth(int tile, double doseElectronsPerSquareAngstrom) {
    return doseElectronsPerSquareAngstrom >= DISTINCT * doses[tile];
  }

  /** Tiles of which a look at this dose [e/Å²] shows more than was seen. */
  int countWorth(double doseElectronsPerSquareAngstrom) {
    int count = 0;
    for (int tile = 0; tile < doses.length; tile++) {
      count += worth(tile, doseElectronsPerSquareAngstrom) ? 1 : 0;
    }
    return count;
  }

  /** How many tiles there are. */
  int count() {
    return doses.length;
  }

  /** Whether a tile has been looked at. */
  boolean seen(int tile) {
    return doses[tile] > 0;
  }

  /** Share of the tiles that have been looked at, 0 to 1. */
  double coverage() {
    int seen = 0;
    for (double dose : doses) {
      seen += dose > 0 ? 1 : 0;
    }
    return (double) seen / doses.length;
  }
}
