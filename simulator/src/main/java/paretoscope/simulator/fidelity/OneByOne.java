package paretoscope.simulator.fidelity;

import java.util.List;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scene.CutOut;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.Workers;

/** Multislice of each probe. */
record OneByOne() implements Sending {
  /** From probes to the piece's border [nm]: calibration is made with 1 nm. */
  private static final double MARGIN_NM = 0.7;

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
    return probes(piece, phonons).collected(down, across);
  }

  private static ProbeScattering probes(CutOut piece, SeedTree phonons) {
    return piece.multislice(ProbeOptics.DEFAULT, List.of(Ring.HAADF), phonons, Workers.ONE);
  }

  @Override
  public double seconds(CutOut piece, SeedTree phonons, double probes) {
    long start = System.nanoTime();
    ProbeScattering made = probes(piece, phonons);
    long ready = System.nanoTime();
    made.collected(5 * piece.sideNm(), 5 * piece.sideNm());
    return (ready - start + probes * (System.nanoTime() - ready)) / 1e9;
  }
}
