package paretoscope.simulator.scatter;

import paretoscope.core.error.Require;

/**
 * A beam of fast electrons. Constants are CODATA 2018's (doi:10.1103/RevModPhys.93.025010).
 *
 * @param energyKeV kinetic energy [keV]
 */
public record ElectronBeam(double energyKeV) {
  private static final double PLANCK_JS = 6.62607015e-34;
  private static final double CHARGE_C = 1.602176634e-19;
  private static final double MASS_KG = 9.1093837015e-31;
  private static final double LIGHT_M_PER_S = 299792458;
  private static final double ANGSTROM_PER_M = 1e10;

  /**
   * Turns scattering factors [Å], transformed from spatial frequencies to places, into potentials
   * [V Å²]: {@code h² / (2 pi m0 e)}.
   */
  public static final double POTENTIAL_VA2 =
      PLANCK_JS
          * PLANCK_JS
          / (2 * StrictMath.PI * MASS_KG * CHARGE_C)
          * ANGSTROM_PER_M
          * ANGSTROM_PER_M;

  /**
   * @throws IllegalArgumentException if the energy does not lie in [1, 3000] keV
   */
  public ElectronBeam {
    Require.within("beam energy [keV]", energyKeV, 1, 3000);
  }

  /** Kinetic energy over rest energy. */
  private double excess() {
    return energyKeV * 1000 * CHARGE_C / (MASS_KG * LIGHT_M_PER_S * LIGHT_M_PER_S);
  }

  /** Relativistic wavelength [Å]. */
  public double wavelengthAngstrom() {
    double energyJ = energyKeV * 1000 * CHARGE_C;
    double momentum = StrictMath.sqrt(2 * MASS_KG * energyJ * (1 + excess() / 2));
    return PLANCK_JS / momentum * ANGSTROM_PER_M;
  }

  /**
   * The phase that a projected potential of 1 V Å gives the wave [rad/(V Å)]: {@code 2 pi m e
   * lambda / h²} with the relativistic mass (Kirkland 2010, doi:10.1007/978-1-4419-6533-2, eq.
   * 5.6).
   */
  public double interactionRadPerVoltAngstrom() {
    return (1 + excess()) * wavelengthAngstrom() / POTENTIAL_VA2;
  }

  /** Scattering angle at a spatial frequency, small-angle form [mrad]. */
  public double angleMrad(double perAngstrom) {
    return 1000 * perAngstrom * wavelengthAngstrom();
  }

  /** Spatial frequency at a scattering angle [1/Å]. */
  public double perAngstrom(double angleMrad) {
    return angleMrad / 1000 / wavelengthAngstrom();
  }
}
