package paretoscope.simulator.fidelity;

import java.util.List;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.scene.CalibratedLight;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.wave.Workers;
import paretoscope.simulator.world.World;

/**
 * Probes sent through pieces of a specimen, mean over frozen phonons, blurred by the source as the
 * light of columns is. One thread: there are many tasks.
 */
final class Scattered implements Imaging {
  private static final int CONFIGURATIONS = 4;

  /** Probes in a square of this side share the piece they are sent through [nm]. */
  private static final double BLOCK_NM = 0.64;

  /** From those probes to the piece's border [nm]: calibration is made with 1 nm. */
  private static final double MARGIN_NM = 0.7;

  private static final double SIGMA_PER_FWHM = 1 / StrictMath.sqrt(8 * StrictMath.log(2));

  private static final List<Ring> DETECTORS = List.of(Ring.HAADF);

  private final World world;
  private final WaveMachine machine;
  private final int configurations;

  Scattered(World world, WaveMachine machine) {
    this(world, machine, CONFIGURATIONS);
  }

  /**
   * @param configurations of frozen phonons
   */
  Scattered(World world, WaveMachine machine, int configurations) {
    this.world = world;
    this.machine = machine;
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
        piece(wide, top, left, bottom, right, sharp);
      }
    }
    return blur.of(new Plane(wide.heightPx(), wide.widthPx(), sharp));
  }

  private static SourceBlur blur(View view) {
    double sigmaNm = CalibratedLight.SOURCE_FWHM_NM * SIGMA_PER_FWHM;
    return new SourceBlur(
        sigmaNm * view.heightPx() / view.heightNm(), sigmaNm * view.widthPx() / view.widthNm());
  }

  private static int block(double stepNm) {
    return (int) StrictMath.max(1, StrictMath.floor(BLOCK_NM / stepNm));
  }

  /** Adds the probes of one block. */
  private void piece(View view, int top, int left, int bottom, int right, double[] image) {
    CutOut piece =
        new CutOut(
            world.specimen(),
            view.xNm((left + right - 1) / 2.0),
            view.yNm((top + bottom - 1) / 2.0),
            BLOCK_NM + 2 * MARGIN_NM);
    int width = right - left;
    double[] y = new double[width * (bottom - top)];
    double[] x = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = piece.angstromDown(view.yNm(top + i / width));
      x[i] = piece.angstromAcross(view.xNm(left + i % width));
    }
    for (int c = 0; c < configurations; c++) {
      try (ProbeScattering probes = probes(piece, c)) {
        double[][] shares = probes.collected(y, x);
        for (int i = 0; i < y.length; i++) {
          int at = (top + i / width) * view.widthPx() + left + i % width;
          image[at] += shares[i][0] / configurations;
        }
      }
    }
  }

  private ProbeScattering probes(CutOut piece, int configuration) {
    SeedTree seeds = world.seeds().child("phonons").child(configuration);
    SliceStack stack = piece.stack(ProbeOptics.DEFAULT, DETECTORS, seeds, Workers.ONE);
    return machine.multislice(stack, ProbeOptics.DEFAULT, DETECTORS);
  }

  @Override
  public double estimatedSeconds(View view) {
    View wide = blur(view).widened(view);
    double blocks =
        StrictMath.ceil((double) wide.heightPx() / block(wide.heightNm() / wide.heightPx()))
            * StrictMath.ceil((double) wide.widthPx() / block(wide.widthNm() / wide.widthPx()));
    CutOut piece =
        new CutOut(
            world.specimen(),
            wide.xNm(wide.widthPx() / 2.0),
            wide.yNm(wide.heightPx() / 2.0),
            BLOCK_NM + 2 * MARGIN_NM);
    long start = System.nanoTime();
    try (ProbeScattering probes = probes(piece, 0)) {
      long made = System.nanoTime();
      double middle = 5 * piece.sideNm();
      probes.collected(middle, middle);
      long sent = System.nanoTime();
      double prepare = (made - start) / 1e9;
      double probe = (sent - made) / 1e9;
      return configurations * (blocks * prepare + wide.pixels() * probe);
    }
  }
}
