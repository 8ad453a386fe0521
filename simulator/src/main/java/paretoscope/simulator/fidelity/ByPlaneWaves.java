package paretoscope.simulator.fidelity;

import java.util.List;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.wave.CropPlane;
import paretoscope.simulator.wave.Prism;
import paretoscope.simulator.wave.ProbeLattice;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Workers;

/**
 * PRISM: the plane waves that probes consist of go through a piece once for all its probes. Where
 * there are fewer probes than plane waves, they go through themselves, with the same result.
 *
 * @param windowNm side of what is looked at around a probe [nm]
 * @param room for the waves
 */
record ByPlaneWaves(double windowNm, HeapRoom room) implements Sending {
  /**
   * Windows of 1.4 nm: the errors are on docs/worlds.md. With 2 a tile of 128 px of 0.02 nm and the
   * room for its blur are four pieces.
   */
  static final double WINDOW_NM = 1.4;

  private static final int INTERPOLATION = 2;
  private static final List<Ring> RINGS = List.of(Ring.HAADF);

  /** Sums and transforms of a probe, as a share of what a plane wave's way takes. */
  private static final double PROBE_SHARE = 0.01;

  /** So far that the windows of all its probes lie inside the piece. */
  @Override
  public double blockNm() {
    return (INTERPOLATION - 1) * windowNm;
  }

  @Override
  public double sideNm() {
    return INTERPOLATION * windowNm;
  }

  @Override
  public double[][] collected(CutOut piece, SeedTree phonons, double[] down, double[] across) {
    Prism.Need need = need(piece);
    if (down.length * across.length <= need.beams()) {
      return lattice(piece, phonons).crossings(down, across);
    }
    return room.with(
        need.bytes(),
        () -> {
          SliceStack slices = piece.slices(ProbeOptics.DEFAULT, RINGS, phonons, Workers.ONE);
          return Prism.of(
                  slices, ProbeOptics.DEFAULT, RINGS, INTERPOLATION, CropPlane.MIDDLE, Workers.ONE)
              .crossings(down, across);
        });
  }

  private static ProbeScattering lattice(CutOut piece, SeedTree phonons) {
    return new ProbeLattice(
        piece.slices(ProbeOptics.DEFAULT, RINGS, phonons, Workers.ONE),
        ProbeOptics.DEFAULT,
        RINGS,
        INTERPOLATION,
        CropPlane.MIDDLE);
  }

  private static Prism.Need need(CutOut piece) {
    return Prism.need(
        piece.grid(ProbeOptics.DEFAULT, RINGS),
        piece.slicing(),
        ProbeOptics.DEFAULT,
        RINGS,
        INTERPOLATION);
  }

  @Override
  public long bytes(CutOut piece, int probes) {
    Prism.Need need = need(piece);
    return probes <= need.beams() ? 0 : need.bytes();
  }

  @Override
  public double seconds(CutOut piece, SeedTree phonons, double probes) {
    long start = System.nanoTime();
    ProbeScattering made = lattice(piece, phonons);
    long ready = System.nanoTime();
    made.collected(5 * piece.sideNm(), 5 * piece.sideNm());
    double beam = System.nanoTime() - ready;
    double waves = StrictMath.min(probes, need(piece).beams());
    return (ready - start + beam * (waves + PROBE_SHARE * probes)) / 1e9;
  }
}
