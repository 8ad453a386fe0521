package paretoscope.simulator.wave;

import java.util.List;

/**
 * Sends sums of beams through a specimen, and looks at windows of what comes out. Immutable;
 * several threads may use one.
 */
final class BeamPassage {
  private final WavePlan plan;
  private final Passage passage;
  private final Beams beams;
  private final CoarseGrid coarse;
  private final Window window;

  /** For each row of a strip which lane of which group it is. */
  private final int[] positions;

  /**
   * @param interpolation 1 for none
   * @throws IllegalArgumentException if the grid does not resolve a detector's outer angle
   */
  BeamPassage(
      SliceStack stack, ProbeOptics optics, List<Ring> rings, int interpolation, CropPlane plane) {
    stack.requireBeamOf(optics);
    this.plan = stack.plan();
    rings.forEach(ring -> ring.checkResolvedBy(plan.grid(), stack.beam()));
    this.passage = new Passage(stack);
    WaveGrid grid = CoarseGrid.of(plan.grid(), optics, rings, interpolation);
    this.coarse = new CoarseGrid(stack, grid, plane);
    WavePlan cell = new WavePlan(Window.cell(grid, interpolation));
    this.window = new Window(grid, cell, new Detectors(cell, cell.all(), optics.beam(), rings));
    this.beams = Beams.of(plan.grid(), cell.grid(), optics, interpolation);
    this.positions = new int[plan.grid().down()];
    for (int i = 0; i < plan.passed().rows().length; i++) {
      if (plan.passed().rows()[i] < positions.length) {
        positions[plan.passed().rows()[i]] = i;
      }
    }
  }

  Beams beams() {
    return beams;
  }

  Window window() {
    return window;
  }

  /** The grid of what {@link #sent} returns. */
  WavePlan coarse() {
    return coarse.plan();
  }

  /**
   * What comes out, at all places of the coarse grid.
   *
   * @param factors of all beams: real parts, imaginary parts
   */
  float[][] sent(float[][] factors) {
    float[][] groups = new float[plan.passed().groups()][];
    for (int b = 0; b < beams.count(); b++) {
      if (factors[0][b] != 0 || factors[1][b] != 0) {
        put(beams.at(b), factors[0][b], factors[1][b], groups);
      }
    }
    float[][] wave = plan.wave();
    for (int g = 0; g < groups.length; g++) {
      if (groups[g] != null) {
        plan.placesAcross(groups[g], plan.passed(), g, wave);
      }
    }
    float[][] kept = coarse.groups();
    passage.through(wave, plan.group(), (g, group) -> coarse.take(g, group, kept));
    return coarse.places(kept);
  }

  private void put(Beams.Beam beam, float re, float im, float[][] groups) {
    int position = positions[plan.rowDown(beam.down())];
    int g = position / Radix.LANES;
    if (groups[g] == null) {
      groups[g] = plan.group();
    }
    int at = plan.rowAcross(beam.across()) * Radix.ROW + position % Radix.LANES;
    groups[g][at] = re;
    groups[g][at + Radix.LANES] = im;
  }
}
