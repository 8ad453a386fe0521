package paretoscope.simulator.damage;

import paretoscope.core.error.Require;

/**
 * Elastic collisions of fast electrons with nuclei that throw atoms off their places.
 *
 * <p>Cross-sections by the approximation of McKinley and Feshbach 1948
 * (doi:10.1103/PhysRev.74.1759), integrated over all collisions that transfer at least the
 * displacement energy (Banhart 1999, doi:10.1088/0034-4885/62/8/201, eq. 5; Seitz and Koehler
 * 1956). Atoms at rest: no thermal vibration. Good to a few per cent up to about nickel, too small
 * for heavier nuclei, which at 200 keV receive too little energy to matter.
 *
 * @param beamKeV energy of the beam [keV]
 */
public record KnockOn(double beamKeV) {
  private static final double ELECTRON_EV = 510998.95;
  private static final double UNIT_EV = 931494102.42;
  private static final double RYDBERG_EV = 13.605693122994;
  private static final double BOHR_ANGSTROM = 0.529177210903;
  private static final double FINE_STRUCTURE = 1 / 137.035999084;

  public KnockOn {
    Require.within("beam energy [keV]", beamKeV, 1, 3000);
  }

  /** The most energy an electron can hand to a nucleus at rest: head-on [eV]. */
  public double mostTransferEv(String element) {
    return mostTransferEv(beamKeV * 1000, Nucleus.of(element));
  }

  private static double mostTransferEv(double beamEv, Nucleus nucleus) {
    double rest = nucleus.massU() * UNIT_EV;
    double both = rest + ELECTRON_EV;
    return 2 * rest * beamEv * (beamEv + 2 * ELECTRON_EV) / (both * both + 2 * rest * beamEv);
  }

  /** The least beam energy that transfers a displacement energy to an element [keV]. */
  public static double thresholdKeV(String element, double displacementEv) {
    Require.positive("displacement energy of " + element + " [eV]", displacementEv);
    Nucleus nucleus = Nucleus.of(element);
    double low = 0;
    double high = 1e9;
    while (high - low > 1e-6 * high) {
      double middle = (low + high) / 2;
      if (mostTransferEv(middle, nucleus) < displacementEv) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high / 1000;
  }

  /**
   * Area in which an electron must hit to throw an atom off its place [Å²]; 0 where its energy does
   * not suffice.
   */
  public double crossSectionSquareAngstrom(String element, double displacementEv) {
    Require.positive("displacement energy of " + element + " [eV]", displacementEv);
    double ratio = mostTransferEv(element) / displacementEv;
    if (ratio <= 1) {
      return 0;
    }
    double gamma = 1 + beamKeV * 1000 / ELECTRON_EV;
    double squareBeta = 1 - 1 / (gamma * gamma);
    double beta = StrictMath.sqrt(squareBeta);
    int protons = Nucleus.of(element).protons();
    double bend = StrictMath.PI * protons * FINE_STRUCTURE * beta;
    double length = 2 * protons * RYDBERG_EV / ELECTRON_EV * BOHR_ANGSTROM;
    double rest =
        1
            + 2 * bend / StrictMath.sqrt(ratio)
            - (1 + 2 * bend + (squareBeta + bend) * StrictMath.log(ratio)) / ratio;
    return StrictMath.PI
        * length
        * length
        * ratio
        * (1 - squareBeta)
        / (squareBeta * squareBeta)
        * rest;
  }
}
