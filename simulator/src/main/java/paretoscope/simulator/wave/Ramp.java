package paretoscope.simulator.wave;

/**
 * Factors {@code exp(-2 pi i k x)} that shift what is at the origin to a place. Each is the product
 * of one for the row and one for the lane.
 */
final class Ramp {
  private static final Lanes LOOPS = Lanes.fastest();

  private final float[] across;
  private final float[][] down;

  /**
   * @param rows whose groups are to be shifted
   */
  Ramp(WavePlan plan, FrequencyRows rows, double downAngstrom, double acrossAngstrom) {
    WaveGrid grid = plan.grid();
    double[][] powers = powers(acrossAngstrom / grid.widthAngstrom(), grid.across());
    this.across = new float[2 * grid.across()];
    for (int i = 0; i < grid.across(); i++) {
      put(powers, plan.frequencyAcross(i), across, 2 * i, 2 * i + 1);
    }
    powers = powers(downAngstrom / grid.heightAngstrom(), grid.down());
    this.down = new float[rows.groups()][Radix.ROW];
    for (int g = 0; g < down.length; g++) {
      for (int lane = 0; lane < Radix.LANES; lane++) {
        int k = rows.holds(g, lane) ? plan.frequencyDown(rows.row(g, lane)) : 0;
        put(powers, k, down[g], lane, lane + Radix.LANES);
      }
    }
  }

  /**
   * Factors of the frequencies from 0 on, each from the one before.
   *
   * @param turns the shift as a share of the cell
   */
  static double[][] powers(double turns, int points) {
    double angle = -2 * StrictMath.PI * (turns - Math.floor(turns));
    double stepRe = StrictMath.cos(angle);
    double stepIm = StrictMath.sin(angle);
    double[][] powers = new double[points / 2 + 1][2];
    powers[0][0] = 1;
    for (int k = 1; k < powers.length; k++) {
      powers[k][0] = powers[k - 1][0] * stepRe - powers[k - 1][1] * stepIm;
      powers[k][1] = powers[k - 1][0] * stepIm + powers[k - 1][1] * stepRe;
    }
    return powers;
  }

  /** Writes the factor of a frequency, which may be negative. */
  static void put(double[][] powers, int k, float[] to, int re, int im) {
    to[re] = (float) powers[Math.abs(k)][0];
    to[im] = (float) (k < 0 ? -powers[-k][1] : powers[k][1]);
  }

  /** Adds the factors to a group. */
  void addTo(float[] group, int g) {
    LOOPS.addProducts(group, down[g], across, across.length / 2);
  }
}
