package paretoscope.example;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.OperatorCard;

/** Sets every pixel darker than a quantile of the image to that quantile. */
public final class ClipDarkFilter implements Filter {
  private static final OperatorCard CARD =
      new OperatorCard(
          "clip-dark",
          "Lifts the darkest pixels to a quantile of the image.",
          "own",
          List.of(RealParameter.of("quantile", "1", "share of the pixels lifted", 0.0, 0.9, 0.5)),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Plane apply(Plane image, Settings settings) {
    double[] sorted = image.values().clone();
    Arrays.sort(sorted);
    double floor = sorted[(int) (settings.real("quantile") * (sorted.length - 1))];
    double[] lifted = image.values().clone();
    for (int i = 0; i < lifted.length; i++) {
      lifted[i] = Math.max(floor, lifted[i]);
    }
    return new Plane(image.height(), image.width(), lifted);
  }
}
