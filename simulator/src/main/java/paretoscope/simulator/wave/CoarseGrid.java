package paretoscope.simulator.wave;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * A grid just fine enough for the frequencies that detectors collect, and the way of waves to it
 * from behind the last slice. Products of waves with slices need half as many points again along
 * each side; what comes out does not. Immutable; several threads may use one.
 */
final class CoarseGrid {
  private final WavePlan fine;
  private final WavePlan plan;

  /** Factors for the fine grid's groups: from behind the last slice to where windows are cut. */
  private final float[][] travel;

  /** The coarse row of each fine row of a group, -1 where it is not kept. */
  private final int[] acrossRows;

  /** The coarse row of each fine row of a strip, -1 where it is not kept. */
  private final int[] downRows;

  CoarseGrid(SliceStack stack, WaveGrid grid, CropPlane plane) {
    this.fine = stack.plan();
    this.plan = new WavePlan(grid);
    double turn =
        -StrictMath.PI
            * stack.beam().wavelengthAngstrom()
            * plane.fromLastSliceAngstrom(stack.slicing());
    this.travel =
        fine.factors(
            fine.passed(),
            (down, across) ->
                StrictMath.cos(turn * (down * down + across * across)) / fine.points(),
            (down, across) ->
                StrictMath.sin(turn * (down * down + across * across)) / fine.points());
    this.acrossRows = rows(LineFourier.of(fine.grid().across()), LineFourier.of(grid.across()));
    this.downRows = rows(LineFourier.of(fine.grid().down()), LineFourier.of(grid.down()));
  }

  /**
   * The grid of a cell.
   *
   * @param interpolation must divide its sides
   */
  static WaveGrid of(WaveGrid grid, ProbeOptics optics, List<Ring> rings, int interpolation) {
    Require.positive("interpolation", interpolation);
    double widest = rings.stream().mapToDouble(Ring::outerMrad).max().orElseThrow();
    double limit = optics.beam().perAngstrom(widest);
    return new WaveGrid(
        side(limit * grid.heightAngstrom(), interpolation),
        side(limit * grid.widthAngstrom(), interpolation),
        grid.heightAngstrom(),
        grid.widthAngstrom());
  }

  private static int side(double periods, int interpolation) {
    int least = 2 * (int) Math.ceil(periods) + 1;
    return interpolation * LineFourier.lengthFor((least + interpolation - 1) / interpolation);
  }

  private static int[] rows(LineFourier from, LineFourier to) {
    int[] rows = new int[from.length()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = -1;
      for (int j = 0; j < to.length(); j++) {
        boolean twice = 2 * Math.abs(to.frequency(j)) == to.length();
        if (to.frequency(j) == from.frequency(i) && !twice) {
          rows[i] = j;
        }
      }
    }
    return rows;
  }

  WavePlan plan() {
    return plan;
  }

  /** An empty wave of this grid, fully transformed. */
  float[][] groups() {
    return new float[plan.all().groups()][plan.group().length];
  }

  /** Takes over a group of a wave behind the last slice, fully transformed. */
  void take(int g, float[] group, float[][] groups) {
    float[] by = travel[g];
    for (int lane = 0; lane < Radix.LANES; lane++) {
      int down = fine.passed().holds(g, lane) ? downRows[fine.passed().row(g, lane)] : -1;
      if (down < 0) {
        continue;
      }
      float[] to = groups[down / Radix.LANES];
      for (int i = 0; i < acrossRows.length; i++) {
        if (acrossRows[i] >= 0) {
          int from = i * Radix.ROW + lane;
          int at = acrossRows[i] * Radix.ROW + down % Radix.LANES;
          float re = group[from];
          float im = group[from + Radix.LANES];
          to[at] = re * by[from] - im * by[from + Radix.LANES];
          to[at + Radix.LANES] = re * by[from + Radix.LANES] + im * by[from];
        }
      }
    }
  }

  /** The wave at all places of this grid. */
  float[][] places(float[][] groups) {
    float[][] wave = plan.wave();
    for (int g = 0; g < groups.length; g++) {
      plan.placesAcross(groups[g], plan.all(), g, wave);
    }
    for (float[] strip : wave) {
      plan.placesDown(strip, plan.all());
    }
    return wave;
  }
}
