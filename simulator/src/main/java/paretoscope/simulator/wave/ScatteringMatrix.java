package paretoscope.simulator.wave;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * What a specimen makes of each of the plane waves that a probe consists of: their exit waves.
 * Probes at any place are sums of these (Ophus 2017, doi:10.1186/s40679-017-0046-1). Immutable;
 * several threads may use one.
 */
final class ScatteringMatrix {
  /**
   * A plane wave.
   *
   * @param down periods down the cell
   * @param across periods across the cell
   */
  record Beam(int down, int across) {}

  private final SliceStack stack;
  private final List<Beam> beams;

  /** For each beam the real parts at all places, row by row, and the imaginary parts. */
  private final float[][][] exits;

  private ScatteringMatrix(SliceStack stack, List<Beam> beams, float[][][] exits) {
    this.stack = stack;
    this.beams = beams;
    this.exits = exits;
  }

  /**
   * @param interpolation which beams are taken: those of a cell smaller by this factor
   */
  static ScatteringMatrix of(
      SliceStack stack, ProbeOptics optics, int interpolation, Workers workers) {
    List<Beam> beams = beams(stack.plan().grid(), optics, interpolation);
    Require.that(
        !beams.isEmpty(),
        "beams inside " + optics.semiAngleMrad() + " mrad",
        beams.size(),
        "must be at least 1; take a greater cell or a smaller interpolation",
        0);
    Passage passage = new Passage(stack);
    float[][][] exits = new float[beams.size()][][];
    workers.each(exits.length, b -> exits[b] = exit(stack.plan(), passage, beams.get(b)));
    return new ScatteringMatrix(stack, beams, exits);
  }

  private static List<Beam> beams(WaveGrid grid, ProbeOptics optics, int interpolation) {
    WaveGrid window = Prism.window(grid, interpolation);
    double reach = optics.beam().perAngstrom(optics.semiAngleMrad());
    int mostDown = (int) (reach * window.heightAngstrom()) + 1;
    int mostAcross = (int) (reach * window.widthAngstrom()) + 1;
    List<Beam> beams = new ArrayList<>();
    for (int i = -mostDown; i <= mostDown; i++) {
      for (int j = -mostAcross; j <= mostAcross; j++) {
        double down = i / window.heightAngstrom();
        double across = j / window.widthAngstrom();
        if (optics.opening(window, down, across) > 0) {
          beams.add(new Beam(i * interpolation, j * interpolation));
        }
      }
    }
    return List.copyOf(beams);
  }

  private static float[][] exit(WavePlan plan, Passage passage, Beam beam) {
    float[][] wave = plan.wave();
    int row = 0;
    while (plan.frequencyDown(row) != beam.down()) {
      row++;
    }
    int across = plan.grid().across();
    for (int x = 0; x < across; x++) {
      double angle = 2 * StrictMath.PI * Math.floorMod((long) beam.across() * x, across) / across;
      int at = row * Radix.ROW + x % Radix.LANES;
      wave[x / Radix.LANES][at] = (float) StrictMath.cos(angle);
      wave[x / Radix.LANES][at + Radix.LANES] = (float) StrictMath.sin(angle);
    }
    passage.through(wave, plan.group());
    float[][] parts = new float[2][plan.grid().down() * across];
    for (int i = 0; i < parts[0].length; i++) {
      parts[0][i] = plan.real(wave, i / across, i % across);
      parts[1][i] = plan.imaginary(wave, i / across, i % across);
    }
    return parts;
  }

  SliceStack stack() {
    return stack;
  }

  List<Beam> beams() {
    return beams;
  }

  /** The exit wave of a beam: real parts at all places, row by row, and imaginary parts. */
  float[][] exit(int beam) {
    return exits[beam];
  }
}
