package paretoscope.core.reward;

import java.util.List;
import java.util.Optional;
import paretoscope.core.image.Plane;
import paretoscope.core.lattice.LatticeSearch;
import paretoscope.core.lattice.LatticeVectors;
import paretoscope.core.lattice.NeighbourGrid;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.workflow.Analysis;

/**
 * How well the detections repeat with the lattice that the image itself shows.
 *
 * <p>The translations a and b come from the image's autocorrelation, not from the detections, so a
 * search cannot choose them. Each detection asks for a partner at each of +a, -a, +b and -b that
 * lies inside the field; h is the share of partners found within a tolerance. A crowd finds
 * partners by chance with c = 1 - exp(-density * pi * tolerance²), so what counts is (h - c) / (1 -
 * c), at least 0. This is multiplied by the share of the field's cells that hold a detection with
 * at least half of its partners, at most 1: two detections, or a few perfect ones, score next to
 * nothing. A cell may hold several columns, since every one of them repeats with the same
 * translations.
 */
public final class LatticeRegularity implements Reward {
  private static final RewardCard CARD =
      new RewardCard(
          "lattice-regularity",
          Direction.MAXIMISE,
          "1",
          "share of lattice neighbours found at the image's own lattice vectors, times the share of"
              + " cells covered",
          "own, on doi:10.1103/PhysRev.46.372",
          "one column per cell is enough and a second detection beside each one is not punished;"
              + " defects lower it; 0 where the image shows no lattice",
          List.of(
              RealParameter.of(
                  "tolerance",
                  "1",
                  "greatest distance from a neighbour's place, as a share of the spacing",
                  0.02,
                  0.4,
                  0.15)));

  /** The outcome of the search, present or not, in one type that can be shared. */
  private record Found(Optional<LatticeVectors> lattice) {}

  @Override
  public RewardCard card() {
    return CARD;
  }

  @Override
  public double score(Analysis analysis, Settings options) {
    Found found =
        analysis.shared(
            "lattice", Found.class, () -> new Found(LatticeSearch.of(analysis.normalised())));
    List<Blob> blobs = analysis.detections().blobs();
    if (found.lattice().isEmpty() || blobs.isEmpty()) {
      return 0;
    }
    return score(analysis.normalised(), blobs, found.lattice().get(), options.real("tolerance"));
  }

  private static double score(
      Plane field, List<Blob> blobs, LatticeVectors lattice, double tolerance) {
    double radius = tolerance * lattice.spacing();
    NeighbourGrid grid = NeighbourGrid.of(blobs);
    double[][] steps = {
      {lattice.ay(), lattice.ax()},
      {-lattice.ay(), -lattice.ax()},
      {lattice.by(), lattice.bx()},
      {-lattice.by(), -lattice.bx()}
    };
    int asked = 0;
    int answered = 0;
    int placed = 0;
    for (int i = 0; i < blobs.size(); i++) {
      int asks = 0;
      int answers = 0;
      for (double[] step : steps) {
        double y = blobs.get(i).y() + step[0];
        double x = blobs.get(i).x() + step[1];
        // detectors miss columns that the rim cuts
        if (inside(field, y, x, lattice.spacing() / 4)) {
          asks++;
          answers += grid.any(y, x, radius, i) ? 1 : 0;
        }
      }
      asked += asks;
      answered += answers;
      placed += asks > 0 && 2 * answers >= asks ? 1 : 0;
    }
    if (asked == 0) {
      return 0;
    }
    double density = (double) blobs.size() / field.size();
    double chance = 1 - StrictMath.exp(-density * StrictMath.PI * radius * radius);
    double share = (double) answered / asked;
    double beyondChance = chance < 1 ? Math.max(0, (share - chance) / (1 - chance)) : 0;
    double cells = field.size() / lattice.cellArea();
    return beyondChance * Math.min(1, placed / cells);
  }

  private static boolean inside(Plane field, double y, double x, double rim) {
    return y >= rim && x >= rim && y <= field.height() - 1 - rim && x <= field.width() - 1 - rim;
  }
}
