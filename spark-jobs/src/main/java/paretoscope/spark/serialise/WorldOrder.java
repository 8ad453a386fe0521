package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.world.TileGrid;

/**
 * Tiles of one world to calculate in one task.
 *
 * @param specJson all that defines the world but its seed
 * @param fidelity how to calculate the tiles
 * @param tiles their numbers
 * @param cropPx side of the square in a tile's middle that is calculated [px], 0 for whole tiles
 * @param truth whether to write the truth as well; one of a world's orders does
 */
public record WorldOrder(
    String specJson, long seed, String fidelity, List<Integer> tiles, int cropPx, boolean truth) {
  public WorldOrder {
    Require.text("spec of a world", specJson);
    tiles = List.copyOf(tiles);
    Require.that(cropPx >= 0, "side of a crop [px]", cropPx, "must be at least 0", 0);
  }

  /** What to calculate of a tile. */
  public View view(TileGrid grid, int tile) {
    View whole = grid.view(tile);
    if (cropPx == 0) {
      return whole;
    }
    int first = (grid.tilePx() - cropPx) / 2;
    double before = first * grid.pixelNm();
    double side = cropPx * grid.pixelNm();
    return new View(whole.leftNm() + before, whole.topNm() + before, side, side, cropPx, cropPx);
  }
}
