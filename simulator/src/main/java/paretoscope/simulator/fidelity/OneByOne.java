package paretoscope.simulator.fidelity;

import java.util.List;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.wave.Workers;

/**
 * Multislice of each probe.
 *
 * @param machine calculates waves
 */
record OneByOne(WaveMachine machine) implements Sending {
  /** From probes to the piece's border [nm]: calibration is made with 1 nm. */
  private static final double MARGIN_NM = 0.7;

  private static final List<Ring> RINGS = List.of(Ring.HAADF);

  @Override
  public double blockNm() {
    return 0.64;
  }

  @Override
  public double sideNm() {
    return blockNm() + 2 * MARGIN_NM;
  }

  @Override
  public double[][] collected(CutOut piece, SeedTree phonons, double[] down, double[] across) {
    try (ProbeScattering probes = probes(piece, phonons)) {
      return probes.crossings(down, across);
    }
  }

  private ProbeScattering probes(CutOut piece, SeedTree phonons) {
    SliceStack slices = piece.slices(ProbeOptics.DEFAULT, RINGS, phonons, Workers.ONE);
    return machine.multislice(slices, ProbeOptics.DEFAULT, RINGS);
  }

  @Override
  public double seconds(CutOut piece, SeedTree phonons, double probes) {
    long start = System.nanoTime();
    try (ProbeScattering made = probes(piece, phonons)) {
      long ready = System.nanoTime();
      made.collected(5 * piece.sideNm(), 5 * piece.sideNm());
      return (ready - start + probes * (System.nanoTime() - ready)) / 1e9;
    }
  }
}
