package paretoscope.bench.wave;

import java.util.List;
import java.util.stream.IntStream;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.wave.CropPlane;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.Placement;
import paretoscope.simulator.wave.Prism;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Slicing;
import paretoscope.simulator.wave.WaveGrid;
import paretoscope.simulator.wave.Workers;

/**
 * HAADF of 4 x 4 x 20 cells of strontium titanate with frozen phonons: seconds of wall clock, of
 * which potentials, and the mean share of electrons collected.
 *
 * <p>Arguments: multislice or prism, probes along a side, configurations, interpolation, threads.
 */
public final class HaadfSpeed {
  private static final double CELL_NM = FrozenTitanate.CELL_NM;
  private static final int CELLS = 4;
  private static final int LAYERS = 20;
  private static final WaveGrid GRID =
      new WaveGrid(400, 400, 10 * CELLS * CELL_NM, 10 * CELLS * CELL_NM);

  private final boolean prism;
  private final int interpolation;
  private final Workers workers;
  private double potentialSeconds;

  private HaadfSpeed(boolean prism, int interpolation, Workers workers) {
    this.prism = prism;
    this.interpolation = interpolation;
    this.workers = workers;
  }

  public static void main(String[] args) {
    int probes = Integer.parseInt(args[1]);
    int configurations = Integer.parseInt(args[2]);
    HaadfSpeed speed =
        new HaadfSpeed(
            args[0].equals("prism"),
            Integer.parseInt(args[3]),
            new Workers(Integer.parseInt(args[4])));
    speed.mean(4, 1);
    speed.mean(4, 1);
    speed.potentialSeconds = 0;
    long start = System.nanoTime();
    double mean = speed.mean(probes, configurations);
    System.out.printf(
        "%.3f %.3f %.6f%n", (System.nanoTime() - start) / 1e9, speed.potentialSeconds, mean);
  }

  private double mean(int probes, int configurations) {
    double sum = 0;
    for (int c = 0; c < configurations; c++) {
      long start = System.nanoTime();
      SliceStack stack =
          SliceStack.of(
              GRID,
              new ElectronBeam(200),
              new Slicing(2 * LAYERS, 5 * CELL_NM),
              FrozenTitanate.block(CELLS, LAYERS, SeedTree.root(c).child("phonon")),
              Parametrisation.LOBATO,
              Placement.EXACT,
              workers);
      potentialSeconds += (System.nanoTime() - start) / 1e9;
      ProbeScattering scattering =
          prism
              ? Prism.of(
                  stack,
                  ProbeOptics.DEFAULT,
                  List.of(Ring.HAADF),
                  interpolation,
                  CropPlane.EXIT,
                  workers)
              : new Multislice(stack, ProbeOptics.DEFAULT, List.of(Ring.HAADF));
      double step = 10 * CELL_NM / probes;
      double[] shares = new double[probes * probes];
      workers.each(
          shares.length,
          i -> {
            int row = i / probes;
            int column = i % probes;
            shares[i] =
                scattering.collected(10 * CELL_NM + step * row, 10 * CELL_NM + step * column)[0];
          });
      sum += IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).sum() / shares.length;
    }
    return sum / configurations;
  }
}
