package paretoscope.core.detect;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Ascending;
import paretoscope.core.workflow.Detector;
import paretoscope.core.workflow.OperatorCard;

/**
 * Bright spots as maxima of the scale-normalised Laplacian of Gaussian over place and scale
 * (Lindeberg, doi:10.1023/A:1008045108935), with the semantics of scikit-image's {@code blob_log}:
 * the same spots for the same image in [0, 1] and the same parameters, the clearest first, equal
 * ones by row and column. A flat image of value v answers up to 0.0022 v, because the kernels end
 * at four sigma; thresholds below that find plateaus, in the original as well.
 */
public final class LogDetector implements Detector {
  private static final OperatorCard CARD =
      new OperatorCard(
          "log",
          "bright spots as maxima of the Laplacian of Gaussian over place and scale",
          "doi:10.1023/A:1008045108935",
          List.of(
              ScaleSettings.minSigma(),
              ScaleSettings.maxSigma(50.0),
              ScaleSettings.numSigma(),
              ScaleSettings.sigmaStep(),
              ScaleSettings.threshold(0.005, 0.4, 0.2),
              ScaleSettings.overlapLimit()),
          List.of(new Ascending(ScaleSettings.MIN_SIGMA, ScaleSettings.MAX_SIGMA)));

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Prepared prepare(Plane image) {
    return new ScaleSpace(
        image, CARD.parameters(), settings -> ScaleSettings.layers(settings, LogLayer::new));
  }
}
