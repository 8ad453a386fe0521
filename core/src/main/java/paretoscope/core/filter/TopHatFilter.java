package paretoscope.core.filter;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.OperatorCard;

/**
 * {@code top-hat}: the image less its opening by a square of side {@code 2 radius + 1}: keeps what
 * is brighter than its surroundings and narrower than the square, for instance atomic columns on a
 * wedge.
 */
public final class TopHatFilter implements Filter {
  private static final OperatorCard CARD =
      new OperatorCard(
          "top-hat",
          "Keeps bright things that are narrower than a square of side 2 radius + 1.",
          "doi:10.1016/0167-8655(92)90069-C",
          List.of(
              new IntegerParameter(
                  "radius",
                  "px",
                  "half side of the square; must exceed the spots' radius",
                  2,
                  20,
                  Scale.LINEAR,
                  8)),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Plane apply(Plane image, Settings settings) {
    int radius = settings.withPresets(CARD.parameters()).integer("radius");
    Require.within("radius of top-hat [px]", radius, 0, 1000);
    SlidingMinimum erosion = new SlidingMinimum(image.height(), image.width(), radius);
    double[] opening = negated(erosion.apply(negated(erosion.apply(image.values()))));
    double[] values = image.values();
    for (int i = 0; i < opening.length; i++) {
      opening[i] = values[i] - opening[i];
    }
    return new Plane(image.height(), image.width(), opening);
  }

  /** Turns {@code values}, which nobody else holds, so that a minimum becomes a maximum. */
  private static double[] negated(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = -values[i];
    }
    return values;
  }
}
