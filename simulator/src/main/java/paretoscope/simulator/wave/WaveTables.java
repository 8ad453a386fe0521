package paretoscope.simulator.wave;

import java.util.List;

/**
 * Everything that multislice multiplies waves by, as plain arrays for other programs' transforms:
 * grids row by row, frequencies in the usual order (0, 1, ... -1), complex numbers as pairs. Their
 * numbers are those that {@link Multislice} uses. Inverse transforms are to be divided by the
 * number of points, forward ones are not.
 */
public final class WaveTables {
  private final SliceStack stack;
  private final WavePlan plan;
  private final ProbeOptics optics;
  private final List<Ring> rings;

  /**
   * @throws IllegalArgumentException if probe and slices are of different beams
   */
  public WaveTables(SliceStack stack, ProbeOptics optics, List<Ring> rings) {
    stack.requireBeamOf(optics);
    this.stack = stack;
    this.plan = stack.plan();
    this.optics = optics;
    this.rings = List.copyOf(rings);
  }

  public WaveGrid grid() {
    return plan.grid();
  }

  public int slices() {
    return stack.slicing().slices();
  }

  /** What a slice does to a wave, at each place: points x 2. */
  public float[] transmission(int slice) {
    float[][] strips = stack.transmission(slice);
    float[] all = new float[2 * grid().down() * grid().across()];
    int at = 0;
    for (int y = 0; y < grid().down(); y++) {
      for (int x = 0; x < grid().across(); x++) {
        all[at++] = plan.real(strips, y, x);
        all[at++] = plan.imaginary(strips, y, x);
      }
    }
    return all;
  }

  /** From one slice to the next, for each frequency: points x 2. */
  public float[] travel() {
    return complex(Passage.travel(stack, 1));
  }

  /** A probe at the cell's corner, for each frequency: points x 2; squares add up to 1. */
  public float[] probe() {
    return complex(Multislice.probe(plan, optics));
  }

  /**
   * What each detector collects of each frequency, 1 or 0: detectors x points.
   *
   * @throws IllegalArgumentException if the grid does not resolve a ring's outer angle
   */
  public float[][] detectors() {
    rings.forEach(ring -> ring.checkResolvedBy(grid(), optics.beam()));
    float[][] all = new float[rings.size()][];
    for (int r = 0; r < all.length; r++) {
      float[][] groups = Detectors.weights(plan, plan.passed(), optics.beam(), rings.get(r), 1);
      float[] weights = new float[grid().down() * grid().across()];
      each((point, g, row, lane) -> weights[point] = groups[g][row * Radix.LANES + lane]);
      all[r] = weights;
    }
    return all;
  }

  /** What shifts probes down the cell: for each place the factors of the frequencies, x 2. */
  public float[] shiftsDown(double[] downAngstrom) {
    return shifts(downAngstrom, grid().heightAngstrom(), grid().down());
  }

  /** What shifts probes across the cell: for each place the factors of the frequencies, x 2. */
  public float[] shiftsAcross(double[] acrossAngstrom) {
    return shifts(acrossAngstrom, grid().widthAngstrom(), grid().across());
  }

  private static float[] shifts(double[] places, double length, int points) {
    float[] all = new float[2 * points * places.length];
    for (int p = 0; p < places.length; p++) {
      double[][] powers = Ramp.powers(places[p] / length, points);
      for (int i = 0; i < points; i++) {
        int at = 2 * (p * points + i);
        Ramp.put(powers, 2 * i < points ? i : i - points, all, at, at + 1);
      }
    }
    return all;
  }

  private float[] complex(float[][] groups) {
    float[] all = new float[2 * grid().down() * grid().across()];
    each(
        (point, g, row, lane) -> {
          all[2 * point] = groups[g][row * Radix.ROW + lane];
          all[2 * point + 1] = groups[g][row * Radix.ROW + Radix.LANES + lane];
        });
    return all;
  }

  /** Takes a number from where groups of rows keep it to its point. */
  private interface Move {
    void take(int point, int g, int row, int lane);
  }

  private void each(Move move) {
    FrequencyRows rows = plan.passed();
    for (int g = 0; g < rows.groups(); g++) {
      for (int lane = 0; lane < Radix.LANES; lane++) {
        if (rows.holds(g, lane)) {
          int down = Math.floorMod(plan.frequencyDown(rows.row(g, lane)), grid().down());
          for (int i = 0; i < grid().across(); i++) {
            int across = Math.floorMod(plan.frequencyAcross(i), grid().across());
            move.take(down * grid().across() + across, g, i, lane);
          }
        }
      }
    }
  }
}
