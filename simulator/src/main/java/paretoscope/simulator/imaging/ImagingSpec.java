package paretoscope.simulator.imaging;

import paretoscope.core.error.Require;

/**
 * How an image is recorded.
 *
 * @param field what is scanned
 * @param rotationDegrees of the lattice against the scan, from x towards y
 * @param doseElectronsPerSquareAngstrom incident electrons per area [e/Å²]
 * @param optics probe and detector
 * @param relief what varies slowly over the field
 */
public record ImagingSpec(
    FieldOfView field,
    double rotationDegrees,
    double doseElectronsPerSquareAngstrom,
    Optics optics,
    Relief relief) {
  public ImagingSpec {
    Require.within("rotation [degree]", rotationDegrees, -360, 360);
    Require.within("dose [e/Å²]", doseElectronsPerSquareAngstrom, 1e-6, 1e9);
    double incident = doseElectronsPerSquareAngstrom * field.pixelAreaSquareAngstrom();
    Require.that(
        incident <= 1e7, "dose per pixel [e]", incident, "must be at most 1e7; lower one", 0);
  }

  /** Incident electrons per pixel. */
  public double incidentElectronsPerPixel() {
    return doseElectronsPerSquareAngstrom * field.pixelAreaSquareAngstrom();
  }
}
