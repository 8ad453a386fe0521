package paretoscope.simulator.wave;

/** Factors {@code exp(-2 pi i k x)} that shift what is at the origin to a place. */
final class Ramp {
  private Ramp() {}

  /** For the lanes of a group of rows: real parts, then imaginary parts. */
  static void lanes(WavePlan plan, FrequencyRows rows, int g, double downAngstrom, float[] lane) {
    for (int i = 0; i < Radix.LANES; i++) {
      double k = rows.holds(g, i) ? plan.downPerAngstrom(rows.row(g, i)) : 0;
      double angle = -2 * StrictMath.PI * k * downAngstrom;
      lane[i] = (float) StrictMath.cos(angle);
      lane[i + Radix.LANES] = (float) StrictMath.sin(angle);
    }
  }

  /** For the rows of a group: real part, imaginary part. */
  static void rows(WavePlan plan, double acrossAngstrom, float[] row) {
    for (int i = 0; i < row.length / 2; i++) {
      double angle = -2 * StrictMath.PI * plan.acrossPerAngstrom(i) * acrossAngstrom;
      row[2 * i] = (float) StrictMath.cos(angle);
      row[2 * i + 1] = (float) StrictMath.sin(angle);
    }
  }
}
