package paretoscope.simulator.acquisition;

/** What the detector would collect without noise. */
public interface Signal {
  /**
   * The fraction of the electrons, 0 to 1, that reaches the detector from each of some places, such
   * as a line of a scan.
   *
   * @param yNm places down the field [nm]
   * @param xNm places across the field, as many [nm]
   * @param into is filled with as many fractions
   */
  void fractions(double[] yNm, double[] xNm, double[] into);
}
