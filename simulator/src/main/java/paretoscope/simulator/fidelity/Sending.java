package paretoscope.simulator.fidelity;

import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CutOut;

/** How probes are sent through pieces of a specimen. */
interface Sending {
  /** Probes in a square of this side share a piece [nm]. */
  double blockNm();

  /** Side of a piece [nm]. */
  double sideNm();

  /**
   * What the detector collects of probes at all crossings of lines, as shares, row by row.
   *
   * @param phonons seeds of the atoms' motion
   * @param down where lines across the piece lie [Å]
   * @param across where lines down the piece lie [Å]
   */
  double[][] collected(CutOut piece, SeedTree phonons, double[] down, double[] across);

  /**
   * Memory while a number of probes of one piece are sent [bytes], 0 where it is not worth telling.
   */
  default long bytes(CutOut piece, int probes) {
    return 0;
  }

  /**
   * How long a number of probes of a block take [s], from the time of a few.
   *
   * @param probes in each piece
   */
  double seconds(CutOut piece, SeedTree phonons, double probes);
}
