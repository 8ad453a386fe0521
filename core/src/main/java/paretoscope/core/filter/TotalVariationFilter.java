package paretoscope.core.filter;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.image.Plane;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;
import paretoscope.core.workflow.OperatorCard;

/**
 * {@code total-variation}: the image u that makes half the squared distance to the given one plus
 * weight times the total variation of u least (Rudin, Osher and Fatemi,
 * doi:10.1016/0167-2789(92)90242-F), by Chambolle's iteration on the dual problem. It ends when a
 * step changes the energy by less than 2e-4 of the given image's energy, at the latest after 200
 * steps.
 */
public final class TotalVariationFilter implements Filter {
  private static final OperatorCard CARD =
      new OperatorCard(
          "total-variation",
          "Flattens noise between edges (least total variation near the image).",
          "doi:10.1023/B:JMIV.0000011325.36760.1e",
          List.of(
              new RealParameter(
                  "weight",
                  "1",
                  "strength, in units of the image scaled to [0, 1]; greater flattens more",
                  0.02,
                  0.4,
                  0.02,
                  Scale.LINEAR,
                  0.1)),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Plane apply(Plane image, Settings settings) {
    double weight = settings.withPresets(CARD.parameters()).real("weight");
    Require.within("weight of total-variation", weight, 0, 1e6);
    if (weight == 0) {
      return new Plane(image.height(), image.width(), image.values().clone());
    }
    return new Plane(image.height(), image.width(), new DualDescent(image, weight).run());
  }
}
