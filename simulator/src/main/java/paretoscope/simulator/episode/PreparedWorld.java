package paretoscope.simulator.episode;

import java.util.function.Function;
import paretoscope.simulator.damage.Damage;
import paretoscope.simulator.scene.ColumnLight;
import paretoscope.simulator.scene.ColumnScene;
import paretoscope.simulator.scene.PowerLaw;
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

  /** A world seen through any scene. */
  public static PreparedWorld of(World world, Function<World, Scene> scene) {
    return new PreparedWorld(Truth.of(world), scene.apply(world), world.untouched());
  }

  /** A world seen in a given light. */
  public static PreparedWorld of(World world, ColumnLight light) {
    int sidePx = world.spec().slab().sidePx();
    double pixelNm = world.spec().slab().pixelNm();
    return of(world, w -> ColumnScene.of(w.specimen(), sidePx, pixelNm, light));
  }

  /** A world seen in {@link #powerLaw}. */
  public static PreparedWorld of(World world) {
    return of(world, powerLaw(world));
  }

  /**
   * Light without channelling, one rule for every material: of the electrons that hit 0.1 nm²
   * around a strontium column 10 nm deep, 1.5 % are collected (assumed, not calibrated).
   */
  public static ColumnLight powerLaw(World world) {
    return new PowerLaw(world.spec().material().formula(), 1.2e-7, 1.7, 0.045);
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
