package paretoscope.simulator.wave;

import paretoscope.core.error.Require;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;

/**
 * A specimen as a wave meets it: for each slice the factor {@code exp(i sigma V)} by which it
 * changes the wave, without frequencies that would alias (Kirkland 2010,
 * doi:10.1007/978-1-4419-6533-2, chapter 6). Immutable; several threads may use one.
 */
public final class SliceStack {
  private final WavePlan plan;
  private final ElectronBeam beam;
  private final Slicing slicing;
  private final float[][][] transmissions;

  private SliceStack(WavePlan plan, ElectronBeam beam, Slicing slicing, float[][][] transmissions) {
    this.plan = plan;
    this.beam = beam;
    this.slicing = slicing;
    this.transmissions = transmissions;
  }

  /**
   * The slices of one arrangement of atoms.
   *
   * @param atoms in a periodic cell whose corner is x = y = z = 0
   * @param set of atomic potentials
   */
  public static SliceStack of(
      WaveGrid grid,
      ElectronBeam beam,
      Slicing slicing,
      Atoms atoms,
      Parametrisation set,
      Placement placement,
      Workers workers) {
    WavePlan plan = new WavePlan(grid);
    SlicePotential potential = new SlicePotential(plan, set, placement, atoms, slicing);
    float[][] cut =
        plan.factors(
            plan.passed(),
            (down, across) -> grid.passed(StrictMath.hypot(down, across)) / plan.points(),
            (down, across) -> 0);
    float[][][] transmissions = new float[slicing.slices()][][];
    workers.each(
        slicing.slices(), s -> transmissions[s] = transmission(plan, beam, potential.of(s), cut));
    return new SliceStack(plan, beam, slicing, transmissions);
  }

  /** Makes a potential a factor, in place. */
  private static float[][] transmission(
      WavePlan plan, ElectronBeam beam, float[][] potential, float[][] cut) {
    double sigma = beam.interactionRadPerVoltAngstrom();
    for (float[] strip : potential) {
      PhaseFactor.of(strip, plan.grid().down(), sigma);
      plan.frequenciesDown(strip);
    }
    plan.filter(potential, plan.passed(), cut, plan.group());
    for (float[] strip : potential) {
      plan.placesDown(strip, plan.passed());
    }
    return potential;
  }

  WavePlan plan() {
    return plan;
  }

  ElectronBeam beam() {
    return beam;
  }

  /** Refuses a probe of another beam than that which the slices are made for. */
  void requireBeamOf(ProbeOptics optics) {
    Require.that(
        optics.beam().equals(beam),
        "beam of the probe",
        optics.beam(),
        "must be that of the slices, " + beam,
        0);
  }

  Slicing slicing() {
    return slicing;
  }

  float[][] transmission(int slice) {
    return transmissions[slice];
  }
}
