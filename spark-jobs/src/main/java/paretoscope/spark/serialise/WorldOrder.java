package paretoscope.spark.serialise;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * Tiles of one world to calculate in one task.
 *
 * @param specJson all that defines the world but its seed
 * @param fidelity how to calculate the tiles
 * @param tiles their numbers
 * @param truth whether to write the truth as well; one of a world's orders does
 */
public record WorldOrder(
    String specJson, long seed, String fidelity, List<Integer> tiles, boolean truth) {
  public WorldOrder {
    Require.text("spec of a world", specJson);
    tiles = List.copyOf(tiles);
  }
}
