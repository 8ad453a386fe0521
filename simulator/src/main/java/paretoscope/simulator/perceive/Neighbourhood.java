package paretoscope.simulator.perceive;

import paretoscope.core.network.Features;

/** The squares around a place, as the classifier of defects sees them. */
public final class Neighbourhood {
  /** Squares along a side: about 1 nm. */
  public static final int SIDE = 24;

  /** Numbers for each square: what was recorded, then the ensemble's opinion and its spread. */
  public static final int CHANNELS = Sight.CHANNELS + 2 * Channels.COUNT;

  private Neighbourhood() {}

  /** Beyond the rim all numbers are 0. */
  public static Features of(Features recorded, Ensemble.Opinion opinion, int row, int column) {
    Features around = Features.zeros(SIDE, SIDE, CHANNELS);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int fromY = row + y - SIDE / 2;
        int fromX = column + x - SIDE / 2;
        if (fromY >= 0 && fromX >= 0 && fromY < recorded.height() && fromX < recorded.width()) {
          int to = around.at(y, x);
          to = copy(recorded, fromY, fromX, around, to);
          to = copy(opinion.mean(), fromY, fromX, around, to);
          copy(opinion.spread(), fromY, fromX, around, to);
        }
      }
    }
    return around;
  }

  private static int copy(Features from, int y, int x, Features to, int at) {
    System.arraycopy(from.values(), from.at(y, x), to.values(), at, from.channels());
    return at + from.channels();
  }
}
