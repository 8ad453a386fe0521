package paretoscope.simulator.wave;

import java.util.ArrayList;
import java.util.List;

/**
 * The plane waves that a probe consists of when interpolated: those of a cell smaller by a factor,
 * one row of equal frequencies down the cell after another. Immutable; several threads may use one.
 */
final class Beams {
  /**
   * A plane wave.
   *
   * @param down periods down the whole cell
   * @param across periods across the whole cell
   * @param amplitude in the probe
   * @param phase in a probe at the cell's corner [rad]
   */
  record Beam(int down, int across, double amplitude, double phase) {}

  private final WaveGrid grid;
  private final List<Beam> all;
  private final List<Integer> downs;

  /** How many beams have each of these frequencies. */
  private final int[] along;

  private Beams(WaveGrid grid, List<Beam> all) {
    this.grid = grid;
    this.all = all;
    this.downs = all.stream().map(Beam::down).distinct().toList();
    this.along = new int[downs.size()];
    all.forEach(beam -> along[downs.indexOf(beam.down())]++);
  }

  /**
   * @param cell the smaller one
   */
  static Beams of(WaveGrid grid, WaveGrid cell, ProbeOptics optics, int interpolation) {
    double reach = optics.beam().perAngstrom(optics.semiAngleMrad());
    int mostDown = (int) (reach * cell.heightAngstrom()) + 1;
    int mostAcross = (int) (reach * cell.widthAngstrom()) + 1;
    List<Beam> found = new ArrayList<>();
    double sum = 0;
    for (int i = -mostDown; i <= mostDown; i++) {
      for (int j = -mostAcross; j <= mostAcross; j++) {
        double down = i / cell.heightAngstrom();
        double across = j / cell.widthAngstrom();
        double amplitude = optics.opening(cell, down, across);
        if (amplitude > 0) {
          double phase = optics.phase(down, across);
          found.add(new Beam(i * interpolation, j * interpolation, amplitude, phase));
          sum += amplitude * amplitude;
        }
      }
    }
    double scale = 1 / StrictMath.sqrt(sum);
    return new Beams(
        grid,
        found.stream()
            .map(b -> new Beam(b.down(), b.across(), scale * b.amplitude(), b.phase()))
            .toList());
  }

  int count() {
    return all.size();
  }

  Beam at(int beam) {
    return all.get(beam);
  }

  /** The different frequencies down the cell, in the order of their beams. */
  List<Integer> downs() {
    return downs;
  }

  /** How many beams have one of {@link #downs}. */
  int along(int index) {
    return along[index];
  }

  /** Factors of all beams for a probe at a place: real parts, imaginary parts. */
  float[][] factors(double downAngstrom, double acrossAngstrom) {
    float[][] factors = new float[2][all.size()];
    for (int b = 0; b < all.size(); b++) {
      Beam beam = all.get(b);
      double turn =
          beam.phase()
              - angle(beam.down(), downAngstrom / grid.heightAngstrom())
              - angle(beam.across(), acrossAngstrom / grid.widthAngstrom());
      factors[0][b] = (float) (beam.amplitude() * StrictMath.cos(turn));
      factors[1][b] = (float) (beam.amplitude() * StrictMath.sin(turn));
    }
    return factors;
  }

  /** What a place down the cell adds to factors, for each of {@link #downs}. */
  float[][] shifts(double downAngstrom) {
    float[][] shifts = new float[2][downs.size()];
    for (int i = 0; i < downs.size(); i++) {
      double turn = -angle(downs.get(i), downAngstrom / grid.heightAngstrom());
      shifts[0][i] = (float) StrictMath.cos(turn);
      shifts[1][i] = (float) StrictMath.sin(turn);
    }
    return shifts;
  }

  private static double angle(int periods, double share) {
    return 2 * StrictMath.PI * periods * share;
  }
}
