package paretoscope.simulator.scatter;

/**
 * The electrostatic potential of a neutral atom at rest, in three forms that belong to one set of
 * published parameters.
 */
public interface AtomicPotential {
  /**
   * Electron scattering factor in the first Born approximation [Å].
   *
   * @param perAngstrom spatial frequency {@code q = 2 sin(theta) / lambda} [1/Å], at least 0
   */
  double scatteringFactorAngstrom(double perAngstrom);

  /**
   * Potential at a distance from the nucleus [V].
   *
   * @param angstrom distance [Å], above 0
   */
  double potentialVolt(double angstrom);

  /**
   * Potential integrated along the beam [V Å].
   *
   * @param angstrom distance from the nucleus across the beam [Å], above 0
   */
  double projectedVoltAngstrom(double angstrom);
}
