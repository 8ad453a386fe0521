package paretoscope.simulator.wave;

/**
 * What detectors collect of a probe that stands on a specimen; several threads may ask. Forms
 * differ in what they trade for speed.
 */
public interface ProbeScattering {
  /**
   * What each detector collects of a probe, as a share of its electrons.
   *
   * @param downAngstrom where the probe stands, from the cell's corner [Å]
   * @param acrossAngstrom the same across [Å]
   */
  double[] collected(double downAngstrom, double acrossAngstrom);

  /**
   * The same of probes wherever lines across the cell cross lines down it, row by row.
   *
   * @param downAngstrom where lines across the cell lie [Å]
   * @param acrossAngstrom where lines down the cell lie [Å]
   */
  default double[][] collected(double[] downAngstrom, double[] acrossAngstrom) {
    double[][] shares = new double[downAngstrom.length * acrossAngstrom.length][];
    for (int i = 0; i < shares.length; i++) {
      shares[i] =
          collected(
              downAngstrom[i / acrossAngstrom.length], acrossAngstrom[i % acrossAngstrom.length]);
    }
    return shares;
  }
}
