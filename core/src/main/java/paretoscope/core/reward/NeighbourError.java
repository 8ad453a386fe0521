package paretoscope.core.reward;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Analysis;

/**
 * The published neighbour cost: the number of detections whose distances to their four nearest
 * neighbours sum to less than a threshold, divided by N_exp. With fewer than five detections the
 * sum runs over all others; a single detection has a sum of 0 and so counts as an error; none gives
 * 0.
 *
 * <p>The published threshold is 30 px, which fits one image at one magnification. In general an
 * undisturbed column of a square lattice has four neighbours at the spacing d = sqrt(area per
 * column) [px], a sum of 4 d (4.3 d on a hexagonal one). A false detection in the middle of a cell
 * has a sum of 2.8 d and a column that was detected twice at most 3.5 d, while beside such a fault
 * it stays above 3.7 d. The derived threshold is therefore {@code spacing_fraction} * 4 d with 0.9
 * as preset: 3.6 d.
 */
public final class NeighbourError implements Reward {
  private static final double PUBLISHED_THRESHOLD = 30;
  private static final int NEIGHBOURS = 4;

  private static final RewardCard CARD =
      new RewardCard(
          "neighbour-error",
          Direction.MINIMISE,
          "1",
          "detections closer to their four nearest neighbours than the lattice allows, per expected"
              + " column",
          "doi:10.1039/d4dd00132j",
          "detecting nothing, or a few spots far apart, scores 0; pair it with a count",
          options());

  private static List<Parameter> options() {
    List<Parameter> options = new ArrayList<>(ColumnCount.OPTIONS);
    options.add(
        RealParameter.of(
            "threshold_px",
            "px",
            "least allowed sum of the four distances; 0: from the lattice, else 30",
            0.5,
            10_000,
            0.0));
    options.add(
        RealParameter.of(
            "spacing_fraction",
            "1",
            "share of the lattice's own sum that still counts as right",
            0.1,
            1.0,
            0.9));
    return options;
  }

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public void check(Settings options) {
    ColumnCount.check(options);
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    double expected = ColumnCount.expected(CARD.name(), analysis.micrograph(), options);
    double threshold = threshold(analysis, options);
    NeighbourGrid grid = NeighbourGrid.of(analysis.detections().blobs());
    int errors = 0;
    for (int i = 0; i < grid.count(); i++) {
      double sum = 0;
      for (double distance : grid.nearest(i, NEIGHBOURS)) {
        sum += distance;
      }
      if (sum < threshold) {
        errors++;
      }
    }
    return errors / expected;
  }

  private static double threshold(Analysis analysis, Settings options) {
    double given = options.real("threshold_px");
    if (given > 0) {
      return given;
    }
    if (!ColumnCount.knowsLattice(options)) {
      return PUBLISHED_THRESHOLD;
    }
    double spacing = ColumnCount.spacing(CARD.name(), analysis.micrograph(), options);
    return options.real("spacing_fraction") * NEIGHBOURS * spacing;
  }
}
