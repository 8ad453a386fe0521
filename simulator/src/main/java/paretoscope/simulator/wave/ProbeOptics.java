package paretoscope.simulator.wave;

import paretoscope.core.error.Require;
import paretoscope.simulator.scatter.ElectronBeam;

/**
 * What makes a probe.
 *
 * @param beam the electrons
 * @param semiAngleMrad convergence semi-angle [mrad]
 * @param aberrations of the lens
 */
public record ProbeOptics(ElectronBeam beam, double semiAngleMrad, Aberrations aberrations) {
  /** 200 keV and 21 mrad without aberrations, the instrument of the benchmark's worlds. */
  public static final ProbeOptics DEFAULT =
      new ProbeOptics(new ElectronBeam(200), 21, Aberrations.NONE);

  public ProbeOptics {
    Require.within("convergence semi-angle [mrad]", semiAngleMrad, 0.1, 200);
  }

  /**
   * Amplitude of the aperture, between 0 and 1: its rim is as wide as a grid point of angles, so
   * that a probe does not depend on where the rim falls between them.
   */
  double opening(WaveGrid grid, double downPerAngstrom, double acrossPerAngstrom) {
    double k = StrictMath.hypot(downPerAngstrom, acrossPerAngstrom);
    if (k == 0) {
      return 1;
    }
    double rim =
        1000
            * beam.wavelengthAngstrom()
            * StrictMath.hypot(
                downPerAngstrom / k / grid.heightAngstrom(),
                acrossPerAngstrom / k / grid.widthAngstrom());
    return StrictMath.min(1, StrictMath.max(0, (semiAngleMrad - beam.angleMrad(k)) / rim + 0.5));
  }

  /** Phase of the wave at a spatial frequency [rad]. */
  double phase(double downPerAngstrom, double acrossPerAngstrom) {
    double k = StrictMath.hypot(downPerAngstrom, acrossPerAngstrom);
    return -aberrations.phase(
        beam.angleMrad(k) / 1000,
        StrictMath.atan2(acrossPerAngstrom, downPerAngstrom),
        beam.wavelengthAngstrom());
  }
}
