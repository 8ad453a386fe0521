package paretoscope.simulator.episode;

import java.util.function.Function;
import paretoscope.simulator.damage.Damage;
import paretoscope.simulator.scene.ColumnScene;
import paretoscope.simulator.scene.Scene;
import paretoscope.simulator.world.World;

/**
 * A world made ready once for many episodes: what all of them begin with. Safe for use by several
 * threads, as long as its scene's {@link Scene#copy} is.
 */
public final class PreparedWorld {
  private final Truth truth;
  private final Scene scene;
  private final Damage damage;

  private PreparedWorld(Truth truth, Scene scene, Damage damage) {
    this.truth = truth;
    this.scene = scene;
    this.damage = damage;
  }

  /** A world seen in a given light. */
  public static PreparedWorld of(World world, Function<World, Scene> light) {
    return new PreparedWorld(Truth.of(world), light.apply(world), world.untouched());
  }

  /** A world in its calibrated light. */
  public static PreparedWorld of(World world) {
    return of(world, ColumnScene::of);
  }

  /** What is to be known. */
  public Truth truth() {
    return truth;
  }

  /** The world. */
  public World world() {
    return truth.world();
  }

  /** A scene of its own for an episode. */
  Scene scene() {
    return scene.copy();
  }

  /** The specimen before the first look, for an episode of its own. */
  Damage damage() {
    return damage.copy();
  }
}
