package paretoscope.core.segment;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * What decides which questions the network is asked, and so what answers can be used again: two
 * settings with equal prompting differ in filters alone.
 *
 * @param grids for the whole image and for the crops of each further layer
 * @param overlapRatio overlap of crops as a share of the image's shorter side, 0 to 1; taken as 0
 *     where there are no crops
 */
public record Prompting(List<PointGrid> grids, double overlapRatio) {
  public Prompting {
    grids = List.copyOf(grids);
    Require.that(!grids.isEmpty(), "grids", grids, "must be at least one", 0);
    Require.within("overlap ratio", overlapRatio, 0, 1);
    overlapRatio = grids.size() == 1 ? 0 : overlapRatio;
  }

  /** Layers of crops beside the whole image. */
  public int cropLayers() {
    return grids.size() - 1;
  }

  /** The number of points asked for in all crops. */
  public long points() {
    long points = 0;
    for (int layer = 0; layer < grids.size(); layer++) {
      points += (long) grids.get(layer).points().size() << (2 * layer);
    }
    return points;
  }
}
