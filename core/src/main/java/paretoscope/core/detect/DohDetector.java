package paretoscope.core.detect;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Ascending;
import paretoscope.core.workflow.Detector;
import paretoscope.core.workflow.OperatorCard;

/**
 * Bright spots as maxima of the determinant of the Hessian over place and scale (Lindeberg,
 * doi:10.1023/A:1008045108935). It answers to spots and not to edges. The derivatives are those of
 * Gaussians; scikit-image's {@code blob_doh} takes sums over boxes instead and sees no spots
 * smaller than 3 px, so its answers differ.
 */
public final class DohDetector implements Detector {
  private static final OperatorCard CARD =
      new OperatorCard(
          "doh",
          "bright spots as maxima of the determinant of the Hessian over place and scale",
          "doi:10.1023/A:1008045108935",
          List.of(
              ScaleSettings.minSigma(),
              ScaleSettings.maxSigma(30.0),
              ScaleSettings.numSigma(),
              ScaleSettings.sigmaStep(),
              ScaleSettings.threshold(0.0001, 0.1, 0.01),
              ScaleSettings.overlapLimit()),
          List.of(new Ascending(ScaleSettings.MIN_SIGMA, ScaleSettings.MAX_SIGMA)));

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Prepared prepare(Plane image) {
    return new ScaleSpace(
        image, CARD.parameters(), settings -> ScaleSettings.layers(settings, DohLayer::new));
  }
}
