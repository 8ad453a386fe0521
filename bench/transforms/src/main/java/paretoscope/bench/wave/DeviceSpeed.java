package paretoscope.bench.wave;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.wave.Placement;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.ProbeScattering;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Slicing;
import paretoscope.simulator.wave.WaveGrid;
import paretoscope.simulator.wave.WaveMachine;
import paretoscope.simulator.wave.Workers;
import paretoscope.simulator.wave.device.TorchMachine;

/**
 * Probes through 100 slices of 512 x 512 points by our own transforms and by PyTorch, turn about;
 * least of the rounds. Arguments: number of probes; numbers of GPUs to try besides the processor.
 */
public final class DeviceSpeed {
  private static final int SLICES = 100;
  private static final double SIDE_ANGSTROM = 20;
  private static final int ROUNDS = 5;

  private DeviceSpeed() {}

  public static void main(String[] args) {
    int probes = Integer.parseInt(args[0]);
    Map<String, WaveMachine> machines = new LinkedHashMap<>();
    machines.put("own transforms", WaveMachine.PROCESSOR);
    machines.put("PyTorch, cpu", TorchMachine.cpu());
    for (int i = 1; i < args.length; i++) {
      WaveMachine gpu = TorchMachine.gpu(Integer.parseInt(args[i]));
      machines.put("PyTorch, " + gpu.name(), gpu);
    }
    long start = System.nanoTime();
    SliceStack stack = gold();
    System.out.printf("slices made in %.1f s%n%n", seconds(start));
    System.out.println("| by | made ready [s] | each of " + probes + " probes [ms] | collected |");
    System.out.println("|---|---|---|---|");
    Map<String, double[]> least = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      machines.forEach(
          (name, machine) -> least.merge(name, timed(machine, stack, probes), DeviceSpeed::least));
    }
    least.forEach(
        (name, t) -> System.out.printf("| %s | %.2f | %.1f | %.6f |%n", name, t[0], t[1], t[2]));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double[] least(double[] a, double[] b) {
    return new double[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), a[2]};
  }

  private static double[] timed(WaveMachine machine, SliceStack stack, int probes) {
    double[] down = new double[probes];
    double[] across = new double[probes];
    for (int i = 0; i < probes; i++) {
      down[i] = SIDE_ANGSTROM / 2 + 0.05 * i;
      across[i] = SIDE_ANGSTROM / 2 - 0.03 * i;
    }
    long start = System.nanoTime();
    try (ProbeScattering ready =
        machine.multislice(stack, ProbeOptics.DEFAULT, List.of(Ring.HAADF))) {
      double made = seconds(start);
      start = System.nanoTime();
      double[][] shares = ready.collected(down, across);
      return new double[] {made, 1000 * seconds(start) / probes, shares[0][0]};
    }
  }

  /** Columns of gold all over the cell, one atom in a slice. */
  private static SliceStack gold() {
    Atoms.Builder atoms = new Atoms.Builder();
    for (int slice = 0; slice < SLICES; slice++) {
      for (int row = 0; row < 5; row++) {
        for (int column = 0; column < 5; column++) {
          atoms.add("Au", 0.2 + 0.4 * column, 0.2 + 0.4 * row, 0.1 + 0.2 * slice);
        }
      }
    }
    return SliceStack.of(
        new WaveGrid(512, 512, SIDE_ANGSTROM, SIDE_ANGSTROM),
        new ElectronBeam(200),
        new Slicing(SLICES, 2),
        atoms.build(),
        Parametrisation.LOBATO,
        Placement.EXACT,
        Workers.ONE);
  }
}
