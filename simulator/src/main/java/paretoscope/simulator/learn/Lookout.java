package paretoscope.simulator.learn;

import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.Recorder;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Recording;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.scene.ColumnScene;
import paretoscope.simulator.world.World;
import paretoscope.simulator.world.WorldSpec;

/**
 * Records an untouched world at places and doses of its own choice, for training: tiles, and fields
 * of twice their size with as many scan positions, at 0.3 to 3 times the dose of a raster scan that
 * spends the budget.
 */
final class Lookout {
  private static final double LEAST_DOSE = 0.3;
  private static final double MOST_DOSE = 3;
  private static final double WIDE_SHARE = 0.25;

  private final Truth truth;
  private final ColumnScene scene;
  private final Recorder recorder;

  Lookout(World world) {
    this.truth = Truth.of(world);
    this.scene = ColumnScene.of(world);
    this.recorder = new Recorder(world.spec().detector(), world.spec().scanErrors());
  }

  Truth truth() {
    return truth;
  }

  WorldSpec spec() {
    return truth.world().spec();
  }

  /** A recording at random. */
  Recording record(SeedTree seeds) {
    return record(1, seeds);
  }

  /**
   * A recording at random.
   *
   * @param brighter at so many times the dose
   */
  Recording record(double brighter, SeedTree seeds) {
    RandomStream random = seeds.child("look").stream();
    View tile = spec().tiles().view(0);
    int coarser = random.chance(WIDE_SHARE) ? 2 : 1;
    double side = spec().slab().sidePx() * spec().slab().pixelNm();
    double width = tile.widthNm();
    double left = random.uniform() * (side - width);
    double top = random.uniform() * (side - width);
    int px = tile.widthPx() / coarser;
    View view = new View(left, top, width, width, px, px);
    double share = brighter * LEAST_DOSE * StrictMath.pow(MOST_DOSE / LEAST_DOSE, random.uniform());
    Look look = new Look(view, share * spec().rasterDoseElectronsPerSquareAngstrom());
    return record(look, seeds);
  }

  Recording record(Look look, SeedTree seeds) {
    Plane counts = recorder.record(scene, look, seeds.child("recording"));
    return new Recording(1, look, counts);
  }
}
