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
 * {@code median}: each pixel becomes the median of a square window. The window slides along the
 * rows and keeps a histogram (Huang, Yang and Tang 1979), here over the ranks of the image's own
 * values, so that it is exact for real numbers.
 */
public final class MedianFilter implements Filter {
  private static final OperatorCard CARD =
      new OperatorCard(
          "median",
          "Replaces each pixel by the median of a square of side 2 radius + 1; keeps edges.",
          "doi:10.1109/TASSP.1979.1163188",
          List.of(
              new IntegerParameter(
                  "radius",
                  "px",
                  "half side of the square; spots narrower than it vanish",
                  1,
                  5,
                  Scale.LINEAR,
                  1)),
          List.of());

  @Override
  public OperatorCard card() {
    return CARD;
  }

  @Override
  public Plane apply(Plane image, Settings settings) {
    int radius = settings.withPresets(CARD.parameters()).integer("radius");
    Require.within("radius of median [px]", radius, 0, 1000);
    RankedPlane ranked = RankedPlane.of(image);
    double[] medians = new double[image.size()];
    SlidingMedian window =
        new SlidingMedian(ranked.distinct(), (2 * radius + 1) * (2 * radius + 1));
    int[][] rows = new int[2 * radius + 1][image.width() + 2 * radius];
    for (int y = 0; y < image.height(); y++) {
      for (int i = 0; i < rows.length; i++) {
        ranked.copyRow(y + i - radius, radius, rows[i]);
      }
      slide(window, rows, medians, y * image.width(), ranked);
    }
    return new Plane(image.height(), image.width(), medians);
  }

  private static void slide(
      SlidingMedian window, int[][] rows, double[] medians, int from, RankedPlane ranked) {
    int side = rows.length;
    int width = rows[0].length - side + 1;
    for (int x = 0; x < side - 1; x++) {
      addColumn(window, rows, x);
    }
    for (int x = 0; x < width; x++) {
      addColumn(window, rows, x + side - 1);
      medians[from + x] = ranked.value(window.median());
      removeColumn(window, rows, x);
    }
    for (int x = width; x < rows[0].length; x++) {
      removeColumn(window, rows, x);
    }
  }

  private static void addColumn(SlidingMedian window, int[][] rows, int x) {
    for (int[] row : rows) {
      window.add(row[x]);
    }
  }

  private static void removeColumn(SlidingMedian window, int[][] rows, int x) {
    for (int[] row : rows) {
      window.remove(row[x]);
    }
  }
}
