package paretoscope.simulator.episode;

import java.util.Optional;
import java.util.function.Function;
import paretoscope.simulator.damage.Damage;
import paretoscope.simulator.scene.ColumnLight;
import paretoscope.simulator.scene.ColumnScene;
import paretoscope.simulator.scene.Contrasted;
import paretoscope.simulator.scene.Scene;
import paretoscope.simulator.specimen.Slab;
import paretoscope.simulator.world.Variant;
import paretoscope.simulator.world.World;

/**
 * A world made ready once for many episodes: what all of them begin with. Safe for use by several
 * threads, as long as its scene's {@link Scene#copy} is and it does not remember.
 */
public final class PreparedWorld {
  private final Truth truth;

  /** As published, whatever the variant. */
  private final Scene published;

  private final Scene scene;
  private final Damage damage;
  private final Optional<LookMemory> memory;

  private PreparedWorld(
      Truth truth, Scene published, Scene scene, Damage damage, Optional<LookMemory> memory) {
    this.truth = truth;
    this.published = published;
    this.scene = scene;
    this.damage = damage;
    this.memory = memory;
  }

  /** A world seen through any scene. */
  public static PreparedWorld of(World world, Function<World, Scene> scene) {
    Scene published = scene.apply(world);
    return new PreparedWorld(
        Truth.of(world), published, published, world.untouched(), Optional.empty());
  }

  /** A world seen in a given light. */
  public static PreparedWorld of(World world, ColumnLight light) {
    return of(world, w -> ColumnScene.of(w, light));
  }

  /** A world in its calibrated light. */
  public static PreparedWorld of(World world) {
    return of(world, ColumnScene::of);
  }

  /**
   * The world as published but for one assumption, which its spec, and so the agents, do not know:
   * truth and noise stay the same, and so does the order in which equal atoms go.
   */
  public PreparedWorld under(Variant variant) {
    Slab slab = world().spec().slab();
    Scene seen = Contrasted.of(published, variant.contrast(), slab.sidePx(), slab.pixelNm());
    return new PreparedWorld(
        truth, published, seen, world().untouched(variant), memory.map(m -> new LookMemory()));
  }

  /**
   * The same for episodes one after another in one thread: those that begin with the same looks as
   * the one before share what they see. All results stay the same, bit for bit, as long as learned
   * parts of equal names were taught the same.
   */
  public PreparedWorld remembering() {
    return new PreparedWorld(truth, published, scene, damage, Optional.of(new LookMemory()));
  }

  /** What the last episode saw, if that is remembered. */
  public Optional<LookMemory> memory() {
    return memory;
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
