package paretoscope.simulator.imaging;

import paretoscope.core.error.Require;

/**
 * Probe and detector.
 *
 * @param probeFwhmNm full width at half maximum of the probe [nm]
 * @param sourceFwhmNm full width at half maximum of the source's image [nm]
 * @param zExponent how a column's light grows with atomic number, 1.5 to 2: about 1.7 for usual
 *     inner angles (Krivanek et al. 2010, doi:10.1038/nature08879), 2 for unscreened nuclei
 * @param collectedFraction share of the incident electrons that reach the detector, mean over the
 *     perfect crystal
 * @param featurelessShare share of those that carry no atomic detail
 */
public record Optics(
    double probeFwhmNm,
    double sourceFwhmNm,
    double zExponent,
    double collectedFraction,
    double featurelessShare) {
  private static final double SIGMA_PER_FWHM = 1 / StrictMath.sqrt(8 * StrictMath.log(2));

  /**
   * 200 keV, 21 mrad without aberrations (0.61 wavelengths over the angle: 0.073 nm) and a source
   * image of 0.08 nm. Collected and featureless shares are the mean and the minimum over the mean
   * of a multislice calculation of 7.8 nm SrTiO3 for 68 to 200 mrad: 0.0149 and 0.22.
   */
  public static final Optics DEFAULT = new Optics(0.073, 0.08, 1.7, 0.015, 0.22);

  public Optics {
    Require.within("probe width [nm]", probeFwhmNm, 0.001, 10);
    Require.within("source width [nm]", sourceFwhmNm, 0, 10);
    Require.within("exponent of Z", zExponent, 1, 2.5);
    Require.within("collected fraction", collectedFraction, 1e-6, 1);
    Require.within("featureless share", featurelessShare, 0, 1);
  }

  /** Standard deviation of an atom's spot [nm]: probe, source and thermal motion in quadrature. */
  public double spotSigmaNm(double rmsDisplacementNm) {
    double probe = probeFwhmNm * SIGMA_PER_FWHM;
    double source = sourceFwhmNm * SIGMA_PER_FWHM;
    return StrictMath.sqrt(probe * probe + source * source + rmsDisplacementNm * rmsDisplacementNm);
  }
}
