package paretoscope.spark.evaluate;

import paretoscope.simulator.world.TruthDigest;
import paretoscope.simulator.world.World;
import paretoscope.spark.store.WorldRecord;

/** Makes a stored world again. */
public final class StoredWorld {
  private StoredWorld() {}

  /**
   * The same world.
   *
   * @throws IllegalStateException if it is no longer the same
   */
  public static World of(WorldRecord stored) {
    World world = World.of(stored.spec(), stored.key().seed());
    String digest = TruthDigest.of(world);
    if (!digest.equals(stored.truthDigest())) {
      throw new IllegalStateException(
          "its truth (%s) is not the stored one (%s); make the worlds anew with this version"
              .formatted(digest, stored.truthDigest()));
    }
    return world;
  }
}
