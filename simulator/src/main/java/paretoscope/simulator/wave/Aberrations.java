package paretoscope.simulator.wave;

import paretoscope.core.error.Require;

/**
 * What bends a probe's wave front.
 *
 * @param defocusNm distance of the probe's focus behind the specimen's entrance, positive for
 *     underfocus [nm]
 * @param sphericalMm coefficient of spherical aberration Cs [mm]
 * @param astigmatismNm twofold astigmatism [nm]
 * @param astigmatismDegrees its direction, from down the field towards across it
 */
public record Aberrations(
    double defocusNm, double sphericalMm, double astigmatismNm, double astigmatismDegrees) {
  /** A perfect lens in focus. */
  public static final Aberrations NONE = new Aberrations(0, 0, 0, 0);

  private static final double ANGSTROM_PER_NM = 10;
  private static final double ANGSTROM_PER_MM = 1e7;

  public Aberrations {
    Require.within("defocus [nm]", defocusNm, -1e5, 1e5);
    Require.within("spherical aberration [mm]", sphericalMm, -100, 100);
    Require.within("astigmatism [nm]", astigmatismNm, -1e5, 1e5);
    Require.within("direction of astigmatism [degree]", astigmatismDegrees, -360, 360);
  }

  /**
   * Phase shift of a part of the wave (Kirkland 2010, doi:10.1007/978-1-4419-6533-2, eq. 3.21) in
   * radians; the wave gets {@code exp(-i chi)}.
   *
   * @param angle from the axis [rad]
   * @param azimuth from down the field towards across it [rad]
   */
  double phase(double angle, double azimuth, double wavelengthAngstrom) {
    double turned = 2 * (azimuth - StrictMath.toRadians(astigmatismDegrees));
    double second =
        (astigmatismNm * StrictMath.cos(turned) - defocusNm) * ANGSTROM_PER_NM * angle * angle / 2;
    double fourth = sphericalMm * ANGSTROM_PER_MM * angle * angle * angle * angle / 4;
    return 2 * StrictMath.PI / wavelengthAngstrom * (second + fourth);
  }
}
