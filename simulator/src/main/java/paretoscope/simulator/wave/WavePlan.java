package paretoscope.simulator.wave;

import java.util.Arrays;

/**
 * Transforms and tables of one grid. A wave is kept as strips of {@link Radix#LANES} places across
 * the field: each has a row for each place or frequency down the field, and spare rows behind them.
 * Most steps leave a wave half transformed: frequencies down the field, places across it.
 *
 * <p>Frequencies above the grid's limit are nothing, so their rows are not transformed across the
 * field; that saves a sixth of the work. Immutable; several threads may use one.
 */
final class WavePlan {
  private static final Lanes LOOPS = Lanes.fastest();

  private final WaveGrid grid;
  private final LineFourier down;
  private final LineFourier across;
  private final FrequencyRows passed;
  private final FrequencyRows all;

  WavePlan(WaveGrid grid) {
    this.grid = grid;
    this.down = LineFourier.of(grid.down());
    this.across = LineFourier.of(grid.across());
    this.passed = FrequencyRows.upTo(grid.limitPerAngstrom() * grid.heightAngstrom(), down);
    this.all = FrequencyRows.upTo(grid.down(), down);
  }

  /** A value for each spatial frequency [1/Å]. */
  interface Response {
    double at(double downPerAngstrom, double acrossPerAngstrom);
  }

  WaveGrid grid() {
    return grid;
  }

  /** Rows of frequencies below the grid's limit. */
  FrequencyRows passed() {
    return passed;
  }

  /** Rows of all frequencies. */
  FrequencyRows all() {
    return all;
  }

  /** Grid points. */
  double points() {
    return (double) grid.down() * grid.across();
  }

  int strips() {
    return (grid.across() + Radix.LANES - 1) / Radix.LANES;
  }

  /** An empty wave. */
  float[][] wave() {
    return new float[strips()][(grid.down() + Radix.LANES) * Radix.ROW];
  }

  /** Space for a group of rows turned round. */
  float[] group() {
    return new float[strips() * Radix.LANES * Radix.ROW];
  }

  /** Periods down the cell that a row of a strip stands for. */
  int frequencyDown(int row) {
    return down.frequency(row);
  }

  /** Periods across the cell that a row of a group stands for. */
  int frequencyAcross(int row) {
    return across.frequency(row);
  }

  /** The row of a strip that stands for some periods down the cell. */
  int rowDown(int periods) {
    return row(down, periods);
  }

  /** The row of a group that stands for some periods across the cell. */
  int rowAcross(int periods) {
    return row(across, periods);
  }

  private static int row(LineFourier line, int periods) {
    int row = 0;
    while (line.frequency(row) != periods) {
      row++;
    }
    return row;
  }

  /** Spatial frequency of a row of a strip [1/Å]. */
  double downPerAngstrom(int row) {
    return down.frequency(row) / grid.heightAngstrom();
  }

  /** Spatial frequency of a row of a group [1/Å]. */
  double acrossPerAngstrom(int row) {
    return across.frequency(row) / grid.widthAngstrom();
  }

  /** Complex factors for the groups of rows. */
  float[][] factors(FrequencyRows rows, Response real, Response imaginary) {
    float[][] factors = new float[rows.groups()][grid.across() * Radix.ROW];
    for (int g = 0; g < factors.length; g++) {
      for (int i = 0; i < grid.across(); i++) {
        for (int lane = 0; lane < Radix.LANES; lane++) {
          if (rows.holds(g, lane)) {
            double kDown = downPerAngstrom(rows.row(g, lane));
            double kAcross = acrossPerAngstrom(i);
            int at = i * Radix.ROW + lane;
            factors[g][at] = (float) real.at(kDown, kAcross);
            factors[g][at + Radix.LANES] = (float) imaginary.at(kDown, kAcross);
          }
        }
      }
    }
    return factors;
  }

  /** Real weights for the groups of rows. */
  float[][] weights(FrequencyRows rows, Response weight) {
    float[][] weights = new float[rows.groups()][grid.across() * Radix.LANES];
    for (int g = 0; g < weights.length; g++) {
      for (int i = 0; i < grid.across(); i++) {
        for (int lane = 0; lane < Radix.LANES; lane++) {
          if (rows.holds(g, lane)) {
            weights[g][i * Radix.LANES + lane] =
                (float) weight.at(downPerAngstrom(rows.row(g, lane)), acrossPerAngstrom(i));
          }
        }
      }
    }
    return weights;
  }

  /** Frequencies to places down one strip, where only {@code rows} hold something. */
  void placesDown(float[] strip, FrequencyRows rows) {
    for (int row : rows.left()) {
      Arrays.fill(strip, row * Radix.ROW, (row + 1) * Radix.ROW, 0);
    }
    down.inverse(strip);
  }

  /** Places to frequencies down one strip. */
  void frequenciesDown(float[] strip) {
    down.forward(strip);
  }

  /** Takes a group of rows out of a wave and transforms it across the field. */
  void frequenciesAcross(float[][] wave, FrequencyRows rows, int g, float[] group) {
    for (int s = 0; s < wave.length; s++) {
      LOOPS.turn(wave[s], rows.rows(), g * Radix.LANES, group, s * Radix.LANES);
    }
    across.forward(group);
  }

  /** The way back. */
  void placesAcross(float[] group, FrequencyRows rows, int g, float[][] wave) {
    across.inverse(group);
    for (int s = 0; s < wave.length; s++) {
      LOOPS.turnBack(group, s * Radix.LANES, wave[s], rows.rows(), g * Radix.LANES);
    }
  }

  /** Multiplies a half transformed wave's frequencies by factors. */
  void filter(float[][] wave, FrequencyRows rows, float[][] factors, float[] group) {
    for (int g = 0; g < rows.groups(); g++) {
      frequenciesAcross(wave, rows, g, group);
      LOOPS.multiply(group, factors[g], grid.across());
      placesAcross(group, rows, g, wave);
    }
  }

  /** The number at a place of a wave that is not transformed. */
  float real(float[][] wave, int y, int x) {
    return wave[x / Radix.LANES][y * Radix.ROW + x % Radix.LANES];
  }

  /** The imaginary part of the number at a place. */
  float imaginary(float[][] wave, int y, int x) {
    return wave[x / Radix.LANES][y * Radix.ROW + Radix.LANES + x % Radix.LANES];
  }

  /** A wave with given numbers at its places, row by row. */
  float[][] wave(float[] real, float[] imaginary) {
    float[][] wave = wave();
    for (int i = 0; i < real.length; i++) {
      int x = i % grid.across();
      int at = i / grid.across() * Radix.ROW + x % Radix.LANES;
      wave[x / Radix.LANES][at] = real[i];
      wave[x / Radix.LANES][at + Radix.LANES] = imaginary[i];
    }
    return wave;
  }
}
