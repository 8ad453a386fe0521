package paretoscope.core.filter;

import java.util.List;
import paretoscope.core.convolve.Separable;
import paretoscope.core.image.Plane;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.OperatorCard;

/** {@code gaussian}: smooths by a Gaussian, the matched filter for spots of its own size. */
public final class GaussianFilter implements Filter {
  private static final OperatorCard CARD =
      new OperatorCard(
          "gaussian",
          "Smooths by a Gaussian cut at four standard deviations.",
          "doi:10.1007/978-1-4757-6465-9",
          List.of(
              new RealParameter(
                  "sigma",
                  "px",
                  "standard deviation; greater removes more noise and more detail",
                  0.5,
                  4,
                  0.25,
                  Scale.LINEAR,
                  1.0)),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Plane apply(Plane image, Settings settings) {
    double sigma = settings.withPresets(CARD.parameters()).real("sigma");
    return Separable.gaussian(sigma).apply(image);
  }
}
