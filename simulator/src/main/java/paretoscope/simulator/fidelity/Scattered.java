package paretoscope.simulator.fidelity;

import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.scene.CalibratedLight;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.world.World;

/**
 * Probes sent through pieces of a specimen, mean over frozen phonons, blurred by the source as the
 * light of columns is. One thread: there are many tasks.
 */
final class Scattered implements Imaging {
  private static final int CONFIGURATIONS = 4;
  private static final double SIGMA_PER_FWHM = 1 / StrictMath.sqrt(8 * StrictMath.log(2));

  private final World world;
  private final Sending sending;
  private final int configurations;

  Scattered(World world, Sending sending) {
    this(world, sending, CONFIGURATIONS);
  }

  /**
   * @param configurations of frozen phonons
   */
  Scattered(World world, Sending sending, int configurations) {
    this.world = world;
    this.sending = sending;
    this.configurations = configurations;
  }

  @Override
  public Plane fractions(View view) {
    SourceBlur blur = blur(view);
    View wide = blur.widened(view);
    double[] sharp = new double[wide.heightPx() * wide.widthPx()];
    int down = block(wide.heightNm() / wide.heightPx());
    int across = block(wide.widthNm() / wide.widthPx());
    for (int top = 0; top < wide.heightPx(); top += down) {
      for (int left = 0; left < wide.widthPx(); left += across) {
        int bottom = Math.min(top + down, wide.heightPx());
        int right = Math.min(left + across, wide.widthPx());
        block(wide, top, left, bottom, right, sharp);
      }
    }
    return blur.of(new Plane(wide.heightPx(), wide.widthPx(), sharp));
  }

  private static SourceBlur blur(View view) {
    double sigmaNm = CalibratedLight.SOURCE_FWHM_NM * SIGMA_PER_FWHM;
    return new SourceBlur(
        sigmaNm * view.heightPx() / view.heightNm(), sigmaNm * view.widthPx() / view.widthNm());
  }

  /** Probes along a block's side; steps are rounded numbers, so a block may be a little larger. */
  private int block(double stepNm) {
    return (int) StrictMath.max(1, Math.floor(sending.blockNm() / stepNm + 1e-6));
  }

  /** Adds the probes of one block. */
  private void block(View view, int top, int left, int bottom, int right, double[] image) {
    CutOut piece = piece(view.xNm((left + right - 1) / 2.0), view.yNm((top + bottom - 1) / 2.0));
    double[] down = new double[bottom - top];
    for (int row = top; row < bottom; row++) {
      down[row - top] = piece.angstromDown(view.yNm(row));
    }
    double[] across = new double[right - left];
    for (int column = left; column < right; column++) {
      across[column - left] = piece.angstromAcross(view.xNm(column));
    }
    for (int c = 0; c < configurations; c++) {
      double[][] shares = sending.collected(piece, phonons(c), down, across);
      for (int i = 0; i < shares.length; i++) {
        int at = (top + i / across.length) * view.widthPx() + left + i % across.length;
        image[at] += shares[i][0] / configurations;
      }
    }
  }

  private CutOut piece(double xNm, double yNm) {
    return new CutOut(world.specimen(), xNm, yNm, sending.sideNm());
  }

  private SeedTree phonons(int configuration) {
    return world.seeds().child("phonons").child(configuration);
  }

  @Override
  public double estimatedSeconds(View view) {
    View wide = blur(view).widened(view);
    double blocks =
        Math.ceil((double) wide.heightPx() / block(wide.heightNm() / wide.heightPx()))
            * Math.ceil((double) wide.widthPx() / block(wide.widthNm() / wide.widthPx()));
    return configurations
        * blocks
        * sending.seconds(middle(wide), phonons(0), wide.pixels() / blocks);
  }

  private CutOut middle(View view) {
    return piece(view.xNm(view.widthPx() / 2.0), view.yNm(view.heightPx() / 2.0));
  }

  @Override
  public void checkMemory(View view, long heapBytes) {
    View wide = blur(view).widened(view);
    int down = Math.min(wide.heightPx(), block(wide.heightNm() / wide.heightPx()));
    int across = Math.min(wide.widthPx(), block(wide.widthNm() / wide.widthPx()));
    HeapRoom.check(sending.bytes(middle(wide), down * across), heapBytes);
  }
}
