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
}
