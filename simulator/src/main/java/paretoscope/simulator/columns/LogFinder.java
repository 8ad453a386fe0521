package paretoscope.simulator.columns;

import java.util.List;
import java.util.Map;
import paretoscope.core.detect.LogDetector;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;

/**
 * Columns as maxima of the Laplacian of Gaussian at one scale, that of a column's spot, in the
 * image with stabilised noise. White noise of standard deviation 1 answers with 1 / (sqrt(2 pi)
 * sigma): the root of the integral of the squared kernel.
 */
public final class LogFinder implements ColumnFinder {
  /** Standard deviation of a column's spot: probe, source and thermal motion [nm] (assumed). */
  public static final double SPOT_NM = 0.045;

  /** Answers must exceed those of noise by this factor. */
  public static final double CLEARNESS = 5;

  private final double spotNm;
  private final double clearness;

  /** With the usual scale and threshold. */
  public LogFinder() {
    this(SPOT_NM, CLEARNESS);
  }

  /**
   * @param spotNm standard deviation of a column's spot [nm]
   * @param clearness how many standard deviations of noise an answer must exceed
   */
  public LogFinder(double spotNm, double clearness) {
    Require.within("spot_nm", spotNm, 0.01, 0.2);
    Require.within("clearness", clearness, 0.5, 100);
    this.spotNm = spotNm;
    this.clearness = clearness;
  }

  @Override
  public List<Blob> find(Electrons image) {
    Plane stable = image.stabilised();
    double span = stable.max() - stable.min();
    if (!(span > 0)) {
      return List.of();
    }
    double sigma = StrictMath.max(1, spotNm / image.pixelNm());
    double noise = 1 / (StrictMath.sqrt(2 * StrictMath.PI) * sigma);
    Settings settings =
        new Settings(
            Map.of(
                "min_sigma",
                sigma,
                "max_sigma",
                sigma,
                "num_sigma",
                1,
                "threshold",
                clearness * noise / span));
    return new LogDetector().prepare(stable.normalised()).detect(settings).blobs();
  }
}
