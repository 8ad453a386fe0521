package paretoscope.core.detect;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Ascending;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Detector;
import paretoscope.core.workflow.OperatorCard;

/**
 * Bright spots as maxima of differences of Gaussians over place and scale (Lowe,
 * doi:10.1023/B:VISI.0000029664.99615.94), with the semantics of scikit-image's {@code blob_dog}.
 */
public final class DogDetector implements Detector {
  private static final String RATIO = "sigma_ratio";
  private static final double LEAST_RATIO = 1.01;
  private static final OperatorCard CARD =
      new OperatorCard(
          "dog",
          "bright spots as maxima of differences of Gaussians over place and scale",
          "doi:10.1023/B:VISI.0000029664.99615.94",
          List.of(
              ScaleSettings.minSigma(),
              ScaleSettings.maxSigma(50.0),
              new RealParameter(
                  RATIO, "1", "ratio of neighbouring sizes", 1.1, 2, 0.1, Scale.LINEAR, 1.6),
              ScaleSettings.threshold(0.005, 0.4, 0.5),
              ScaleSettings.overlapLimit()),
          List.of(new Ascending(ScaleSettings.MIN_SIGMA, ScaleSettings.MAX_SIGMA)));

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Prepared prepare(Plane image) {
    return new ScaleSpace(image, CARD.parameters(), DogDetector::layers);
  }

  private static List<Layer> layers(Settings settings) {
    double least = ScaleSettings.minSigma(settings);
    double greatest = ScaleSettings.maxSigma(settings);
    double ratio = settings.real(RATIO);
    boolean usable = ratio >= LEAST_RATIO && ratio <= 100;
    ScaleSettings.checked(RATIO, ratio, usable, "must lie in [" + LEAST_RATIO + ", 100]");
    int count = (int) (StrictMath.log(greatest / least) / StrictMath.log(ratio) + 1);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double sigma = least * StrictMath.pow(ratio, i);
      layers.add(new DogLayer(sigma, least * StrictMath.pow(ratio, i + 1), ratio));
    }
    return layers;
  }
}
