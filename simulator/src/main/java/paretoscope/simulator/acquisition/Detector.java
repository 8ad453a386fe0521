package paretoscope.simulator.acquisition;

import paretoscope.core.error.Require;

/**
 * What turns collected electrons into recorded numbers: {@code offset + gain * electrons}, noise
 * added, cut off at saturation.
 *
 * @param gainCounts counts per electron
 * @param readNoiseCounts standard deviation of what the electronics add [counts]
 * @param offsetCounts mean of what is read in the dark [counts]
 * @param saturationCounts the largest number it can record [counts]
 */
public record Detector(
    double gainCounts, double readNoiseCounts, double offsetCounts, double saturationCounts) {
  /** Counts electrons one by one without noise or limit. */
  public static final Detector IDEAL = new Detector(1, 0, 0, 1e12);

  public Detector {
    Require.within("gain of the detector [counts per electron]", gainCounts, 1e-6, 1e6);
    Require.within("read noise of the detector [counts]", readNoiseCounts, 0, 1e6);
    Require.within("offset of the detector [counts]", offsetCounts, 0, 1e6);
    Require.within("saturation of the detector [counts]", saturationCounts, offsetCounts, 1e12);
  }

  /**
   * What is read out.
   *
   * @param electrons collected
   * @param noise a standard normal number
   */
  public double counts(double electrons, double noise) {
    return StrictMath.min(
        saturationCounts, offsetCounts + gainCounts * electrons + readNoiseCounts * noise);
  }

  /** The electrons that a read-out means on average, below saturation. */
  public double electrons(double counts) {
    return (counts - offsetCounts) / gainCounts;
  }
}
