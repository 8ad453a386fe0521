package paretoscope.simulator.columns;

import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Recording;

/**
 * An image as the number of electrons collected at each scan position, as far as the read-out tells
 * [e].
 *
 * @param plane electrons; read noise can make them negative
 * @param noiseElectrons standard deviation of the read noise [e]
 * @param pixelNm distance of scan positions, the geometric mean of both directions [nm]
 */
public record Electrons(Plane plane, double noiseElectrons, double pixelNm) {
  public static Electrons of(Recording recording, Detector detector) {
    double[] counts = recording.counts().values();
    double[] electrons = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      electrons[i] = detector.electrons(counts[i]);
    }
    View view = recording.look().view();
    double pixelNm =
        StrictMath.sqrt(view.widthNm() / view.widthPx() * view.heightNm() / view.heightPx());
    return new Electrons(
        new Plane(view.heightPx(), view.widthPx(), electrons),
        detector.readNoiseCounts() / detector.gainCounts(),
        pixelNm);
  }

  /**
   * The image with noise of standard deviation 1 everywhere: 2 sqrt(x + 3/8 + read noise²)
   * (Anscombe 1948, doi:10.1093/biomet/35.3-4.246).
   */
  public Plane stabilised() {
    double shift = 0.375 + noiseElectrons * noiseElectrons;
    double[] values = new double[plane.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * StrictMath.sqrt(StrictMath.max(0, plane.values()[i] + shift));
    }
    return new Plane(plane.height(), plane.width(), values);
  }
}
