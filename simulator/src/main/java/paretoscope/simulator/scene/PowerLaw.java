package paretoscope.simulator.scene;

import paretoscope.core.error.Require;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.ThermalDisplacements;

/**
 * Light without channelling: every atom adds in proportion to a power of its atomic number, at any
 * depth, with one width for probe and source. For materials that are not calibrated.
 *
 * @param material whose thermal displacements widen the spots
 * @param strengthOfOneSquareNm what an atom of atomic number 1 would add [nm²]
 * @param exponent of the atomic number
 * @param probeNm standard deviation of probe and source together [nm]
 */
public record PowerLaw(
    String material, double strengthOfOneSquareNm, double exponent, double probeNm)
    implements ColumnLight {
  public PowerLaw {
    Require.text("material", material);
    Require.positive("strength of atomic number 1 [nm²]", strengthOfOneSquareNm);
    Require.within("exponent of Z", exponent, 1, 2.5);
    Require.within("width of the probe [nm]", probeNm, 0.005, 1);
  }

  @Override
  public double background(double thicknessNm) {
    return 0;
  }

  @Override
  public double strengthSquareNm(String kind, String element, double depthNm) {
    int atomicNumber = Parametrisation.LOBATO.atomicNumber(element);
    return strengthOfOneSquareNm * StrictMath.pow(atomicNumber, exponent);
  }

  @Override
  public Spot spot(String kind, String element) {
    double rms = ThermalDisplacements.rmsNm(material, element);
    return new Spot(StrictMath.hypot(probeNm, rms), 3 * probeNm, 0);
  }
}
