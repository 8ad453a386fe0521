package paretoscope.core.filter;

import java.util.List;
import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.OperatorCard;

/** {@code rolling-gaussian}: subtracts the image's own broad Gaussian average. */
public final class RollingGaussianFilter implements Filter {
  private static final OperatorCard CARD =
      new OperatorCard(
          "rolling-gaussian",
          "Subtracts a broad Gaussian average; what is left has local mean 0.",
          "own",
          List.of(
              new RealParameter(
                  "sigma",
                  "px",
                  "standard deviation of the average; several times the spots' size keeps them",
                  5,
                  60,
                  5,
                  Scale.LINEAR,
                  20.0)),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Plane apply(Plane image, Settings settings) {
    double sigma = settings.withPresets(CARD.parameters()).real("sigma");
    double[] values = image.values();
    double[] result = Separable.gaussian(sigma).apply(image).values();
    for (int i = 0; i < result.length; i++) {
      result[i] = values[i] - result[i];
    }
    return new Plane(image.height(), image.width(), result);
  }
}
