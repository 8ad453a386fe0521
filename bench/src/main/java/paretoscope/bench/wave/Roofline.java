package paretoscope.bench.wave;

import java.util.Arrays;
import java.util.List;
import paretoscope.simulator.scatter.ElectronBeam;
import paretoscope.simulator.scatter.Parametrisation;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.wave.Multislice;
import paretoscope.simulator.wave.Placement;
import paretoscope.simulator.wave.ProbeOptics;
import paretoscope.simulator.wave.Ring;
import paretoscope.simulator.wave.SliceStack;
import paretoscope.simulator.wave.Slicing;
import paretoscope.simulator.wave.WaveGrid;
import paretoscope.simulator.wave.Workers;

/**
 * How near multislice comes to this machine's limits, one thread: operations and bytes of a slice
 * beside what the processor adds and multiplies in registers, and copies from its second-level
 * cache and from memory.
 */
public final class Roofline {
  private static final int SIDE = 400;
  private static final int SLICES = 40;
  private static final int ROUNDS = 9;
  private static final int CHAIN = 16;

  private Roofline() {}

  public static void main(String[] args) {
    double peak = operations();
    double near = copied(1 << 17);
    double far = copied(1 << 25);
    double seconds = slice();
    double kept = Math.ceil(2.0 / 3 * SIDE / 16) * 16;
    // 5 n log2 n for each line of n points: all columns there and back, the rows that are kept
    // there and back; then two multiplications
    double line = 5 * SIDE * Math.log(SIDE) / Math.log(2);
    double flops = 2 * line * (SIDE + kept) + 6 * SIDE * (SIDE + kept);
    // the wave is read and written twice, what it is multiplied by is read
    double bytes = 8 * (4 * kept * SIDE + (double) SIDE * SIDE + kept * SIDE);
    System.out.printf("| adding and multiplying in registers | %.1f GFLOP/s |%n", peak / 1e9);
    System.out.printf("| copying 1 MB, read and written | %.1f GB/s |%n", near / 1e9);
    System.out.printf("| copying 256 MB, read and written | %.1f GB/s |%n", far / 1e9);
    System.out.printf(
        "| a slice of 400 x 400 points | %.3f ms, %.1f MFLOP, %.1f MB |%n",
        1e3 * seconds, flops / 1e6, bytes / 1e6);
    System.out.printf(
        "| that is | %.1f GFLOP/s, %.0f %% of the peak; %.1f GB/s, %.0f %% of copying 1 MB |%n",
        flops / seconds / 1e9,
        100 * flops / seconds / peak,
        bytes / seconds / 1e9,
        100 * bytes / seconds / near);
  }

  /** Chains of additions and multiplications on numbers in the first-level cache. */
  private static double operations() {
    float[] a = new float[1024];
    Arrays.fill(a, 1.0f);
    double best = 0;
    for (int round = 0; round < 60; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 2000; i++) {
        chain(a);
      }
      double rate = 2000.0 * a.length * 2 * CHAIN / ((System.nanoTime() - start) / 1e9);
      best = Math.max(best, rate);
    }
    return best;
  }

  private static void chain(float[] a) {
    for (int i = 0; i < a.length; i++) {
      float x = a[i];
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      x = x * 0.99f + 0.01f;
      a[i] = x;
    }
  }

  private static double copied(int floats) {
    float[] from = new float[floats];
    float[] to = new float[floats];
    int repeats = Math.max(3, (1 << 28) / floats);
    double best = 0;
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < repeats; i++) {
        System.arraycopy(from, 0, to, 0, floats);
      }
      best = Math.max(best, 8.0 * floats * repeats / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }

  /** Median seconds of a slice of one probe. */
  private static double slice() {
    Atoms.Builder atoms = new Atoms.Builder();
    for (int i = 0; i < SLICES; i++) {
      atoms.add("Sr", 0.7, 0.7, 0.1 + 0.2 * i);
    }
    SliceStack stack =
        SliceStack.of(
            new WaveGrid(SIDE, SIDE, 15.62, 15.62),
            new ElectronBeam(200),
            new Slicing(SLICES, 2),
            atoms.build(),
            Parametrisation.LOBATO,
            Placement.EXACT,
            Workers.ONE);
    Multislice multislice = new Multislice(stack, ProbeOptics.DEFAULT, List.of(Ring.HAADF));
    double[] seconds = new double[ROUNDS];
    for (int round = -20; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        multislice.collected(7, 7 + 0.1 * i);
      }
      if (round >= 0) {
        seconds[round] = (System.nanoTime() - start) / 1e9 / 4 / SLICES;
      }
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }
}
