package paretoscope.simulator.wave;

/**
 * What detectors collect of a probe that stands on a specimen; several threads may ask. Forms
 * differ in what they trade for speed. Closing frees what a form holds outside Java's memory.
 */
public interface ProbeScattering extends AutoCloseable {
  /**
   * What each detector collects of a probe, as a share of its electrons.
   *
   * @param downAngstrom where the probe stands, from the cell's corner [Å]
   * @param acrossAngstrom the same across [Å]
   */
  double[] collected(double downAngstrom, double acrossAngstrom);

  /**
   * The same for many probes: probes x detectors. Some forms take several at once.
   *
   * @param downAngstrom where each probe stands, from the cell's corner [Å]
   * @param acrossAngstrom the same across, as many [Å]
   */
  default double[][] collected(double[] downAngstrom, double[] acrossAngstrom) {
    double[][] shares = new double[downAngstrom.length][];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = collected(downAngstrom[i], acrossAngstrom[i]);
    }
    return shares;
  }

  /**
   * The same of probes wherever lines across the cell cross lines down it, row by row.
   *
   * @param downAngstrom where lines across the cell lie [Å]
   * @param acrossAngstrom where lines down the cell lie [Å]
   */
  default double[][] crossings(double[] downAngstrom, double[] acrossAngstrom) {
    double[] down = new double[downAngstrom.length * acrossAngstrom.length];
    double[] across = new double[down.length];
    for (int i = 0; i < down.length; i++) {
      down[i] = downAngstrom[i / acrossAngstrom.length];
      across[i] = acrossAngstrom[i % acrossAngstrom.length];
    }
    return collected(down, across);
  }

  @Override
  default void close() {}
}
