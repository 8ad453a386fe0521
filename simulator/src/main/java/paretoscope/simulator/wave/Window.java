package paretoscope.simulator.wave;

/**
 * The part of a cell that interpolation leaves to a probe, and the detectors behind it. Immutable;
 * several threads may use one.
 *
 * @param grid of the whole cell
 * @param plan of the window
 * @param detectors behind the window
 */
record Window(WaveGrid grid, WavePlan plan, Detectors detectors) {

  /** The cell smaller by a factor, which must divide the grid's sides. */
  static WaveGrid cell(WaveGrid grid, int interpolation) {
    return new WaveGrid(
        grid.down() / interpolation,
        grid.across() / interpolation,
        grid.heightAngstrom() / interpolation,
        grid.widthAngstrom() / interpolation);
  }

  int height() {
    return plan.grid().down();
  }

  int width() {
    return plan.grid().across();
  }

  /** The first row of the window of a probe that stands in its middle; may be negative. */
  int top(double downAngstrom) {
    return (int) Math.rint(downAngstrom / grid.stepDownAngstrom()) - height() / 2;
  }

  /** The first place in a row of the window of a probe; may be negative. */
  int left(double acrossAngstrom) {
    return (int) Math.rint(acrossAngstrom / grid.stepAcrossAngstrom()) - width() / 2;
  }

  /**
   * What each detector collects of a wave at the window's places.
   *
   * @param parts real parts row by row, imaginary parts
   */
  double[] collected(float[][] parts) {
    float[][] wave = plan.wave(parts[0], parts[1]);
    for (float[] strip : wave) {
      plan.frequenciesDown(strip);
    }
    double[] shares = new double[detectors.count()];
    float[] group = plan.group();
    for (int g = 0; g < plan.all().groups(); g++) {
      plan.frequenciesAcross(wave, plan.all(), g, group);
      detectors.collect(g, group, shares);
    }
    return shares;
  }
}
