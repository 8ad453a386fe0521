package paretoscope.simulator.damage;

import paretoscope.core.error.Require;

/**
 * How soon atoms are lost. Each atom is lost when the dose at its place exceeds a dose of its own,
 * which is drawn from the exponential distribution; its mean is one over the sum of the knock-on
 * cross-section and one over the critical dose.
 *
 * @param beamKeV energy of the beam [keV]
 * @param thresholdFactor scales the displacement energies; 1 as in the table
 * @param knockOnFactor scales the knock-on cross-sections; 1 as computed, 0 for none
 * @param otherLossFactor scales the rates of loss that critical doses stand for; 1 as in the table,
 *     0 for none
 */
public record DamageModel(
    double beamKeV, double thresholdFactor, double knockOnFactor, double otherLossFactor) {
  public DamageModel {
    Require.within("beam energy [keV]", beamKeV, 1, 3000);
    Require.within("factor of displacement energies", thresholdFactor, 0.01, 100);
    Require.within("factor of knock-on damage", knockOnFactor, 0, 1e6);
    Require.within("factor of other losses", otherLossFactor, 0, 1e6);
  }

  /** Nothing is ever lost. */
  public static DamageModel none(double beamKeV) {
    return new DamageModel(beamKeV, 1, 0, 0);
  }

  /**
   * The mean dose an atom survives [e/Å²]; infinite if nothing harms it.
   *
   * @param material for instance {@code SrTiO3}
   * @param element symbol
   * @param site kind of its column, which may be held otherwise than its element
   * @param exit whether it lies where the beam leaves
   */
  public double meanLethalDose(String material, String element, String site, boolean exit) {
    Hardness hardness = Hardness.of(material, Hardness.knows(material, site) ? site : element);
    double energyEv = thresholdFactor * (exit ? hardness.exitEv() : hardness.bulkEv());
    double area = new KnockOn(beamKeV).crossSectionSquareAngstrom(element, energyEv);
    return 1 / (knockOnFactor * area + otherLossFactor / hardness.criticalDose());
  }
}
