package paretoscope.simulator.agent;

import java.util.List;
import java.util.Map;
import paretoscope.core.detect.LogDetector;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;

/**
 * Columns as maxima of the Laplacian of Gaussian at one scale, that of a column's spot, in the
 * image with stabilised noise. White noise of standard deviation 1 answers with 1 / (sqrt(2 pi)
 * sigma): the root of the integral of the squared kernel.
 */
final class LogFinder implements ColumnFinder {
  /** Standard deviation of a column's spot: probe, source and thermal motion [nm] (assumed). */
  private static final double SPOT_NM = 0.045;

  /** Answers must exceed those of noise by this factor. */
  private static final double SIGNIFICANCE = 5;

  @Override
  public List<Blob> find(Electrons image) {
    Plane stable = image.stabilised();
    double span = stable.max() - stable.min();
    if (!(span > 0)) {
      return List.of();
    }
    double sigma = StrictMath.max(1, SPOT_NM / image.pixelNm());
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
                SIGNIFICANCE * noise / span));
    return new LogDetector().prepare(stable.normalised()).detect(settings).blobs();
  }
}
