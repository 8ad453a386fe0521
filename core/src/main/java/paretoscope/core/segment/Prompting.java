package paretoscope.core.segment;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * What decides which questions the network is asked, and so what answers can be used again: two
 * settings with equal prompting differ in filters alone.
 *
 * @param grids for the whole image, or for each of its tiles, and for the crops of each further
 *     layer
 * @param overlapRatio overlap of crops as a share of the image's shorter side, 0 to 1; taken as 0
 *     where there are no crops
 * @param tiling of large images; none beside layers of crops
 */
public record Prompting(List<PointGrid> grids, double overlapRatio, Tiling tiling) {
  public Prompting {
    grids = List.copyOf(grids);
    Require.that(!grids.isEmpty(), "grids", grids, "must be at least one", 0);
    Require.within("overlap ratio", overlapRatio, 0, 1);
    boolean either = grids.size() == 1 || !tiling.used();
    Require.that(either, "tiling", tiling, "cannot stand beside layers of crops", 0);
    overlapRatio = grids.size() == 1 ? 0 : overlapRatio;
  }

  /** Layers of crops beside the whole image. */
  public int cropLayers() {
    return grids.size() - 1;
  }

  /**
   * What the network looks at: the image or its tiles, then its crops.
   *
   * @param height of the image [px]
   * @param width of the image [px]
   * @throws paretoscope.core.error.UserError if the image is too small for its crops or too large
   *     for its tiles
   */
  public List<CropBox> crops(int height, int width) {
    return tiling.used()
        ? tiling.layout(height, width)
        : CropBox.layout(height, width, cropLayers(), overlapRatio);
  }
}
