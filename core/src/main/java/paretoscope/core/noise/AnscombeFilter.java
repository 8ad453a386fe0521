package paretoscope.core.noise;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.OperatorCard;

/**
 * {@code anscombe}: gives counting noise the same strength everywhere, so that one threshold serves
 * dark and bright regions: 2 sqrt(counts + 3/8), scaled to [0, 1]. How many counts a grey value
 * stands for is read off the image ({@link PoissonNoise}).
 */
public final class AnscombeFilter implements Filter {
  private static final OperatorCard CARD =
      new OperatorCard(
          "anscombe",
          "Evens out counting noise, so that one threshold serves dark and bright regions.",
          "doi:10.1093/biomet/35.3-4.246",
          List.of(),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public boolean pointwise() {
    return true;
  }

  @Override
  public Plane apply(Plane image, Settings settings) {
    PoissonNoise noise = PoissonNoise.of(image);
    double[] even = new double[image.size()];
    for (int i = 0; i < even.length; i++) {
      double counts = (image.values()[i] - noise.offset()) / noise.gain();
      even[i] = 2 * Math.sqrt(Math.max(counts, 0) + 0.375);
    }
    Plane plane = new Plane(image.height(), image.width(), even);
    return plane.max() > plane.min()
        ? plane.normalised()
        : new Plane(image.height(), image.width(), image.values().clone());
  }
}
