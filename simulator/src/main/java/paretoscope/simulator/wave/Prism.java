package paretoscope.simulator.wave;

import java.util.List;

/**
 * Probes as sums of plane waves that went through the specimen once for all probes, with
 * interpolation: beams of a cell smaller by a factor, and of each probe only a window of that size
 * (Ophus 2017, doi:10.1186/s40679-017-0046-1). With factor 1 exactly multislice; with greater ones
 * faster, and right where the scattered wave stays inside the window. Immutable; several threads
 * may use one.
 */
public final class Prism implements ProbeScattering {
  private static final Lanes LOOPS = Lanes.fastest();

  private final ScatteringMatrix matrix;
  private final Beams beams;
  private final Window window;

  private Prism(BeamPassage passage, Workers workers) {
    this.matrix = ScatteringMatrix.of(passage, workers);
    this.beams = passage.beams();
    this.window = passage.window();
  }

  /**
   * Sends the beams through a specimen.
   *
   * @param interpolation 1 for none
   * @throws IllegalArgumentException if the grid does not resolve a detector's outer angle
   */
  public static Prism of(
      SliceStack stack,
      ProbeOptics optics,
      List<Ring> rings,
      int interpolation,
      CropPlane plane,
      Workers workers) {
    return new Prism(new BeamPassage(stack, optics, rings, interpolation, plane), workers);
  }

  /**
   * What {@link #of} will need.
   *
   * @param beams that are sent through the specimen
   * @param bytes of memory, the slices' included
   */
  public record Need(int beams, long bytes) {}

  /** What {@link #of} will need for slices of a grid. */
  public static Need need(
      WaveGrid grid, Slicing slicing, ProbeOptics optics, List<Ring> rings, int interpolation) {
    WaveGrid coarse = CoarseGrid.of(grid, optics, rings, interpolation);
    WaveGrid cell = Window.cell(coarse, interpolation);
    int count = Beams.of(grid, cell, optics, interpolation).count();
    long slices = (long) slicing.slices() * grid.down() * grid.across();
    long matrix = (long) count * coarse.down() * coarse.across();
    return new Need(count, 2L * Float.BYTES * (slices + matrix));
  }

  @Override
  public double[] collected(double downAngstrom, double acrossAngstrom) {
    return crossings(new double[] {downAngstrom}, new double[] {acrossAngstrom})[0];
  }

  /**
   * Probes below one another share a sum: first the beams of equal frequency down the cell, then
   * for each probe these few. That is a tenth of the work.
   */
  @Override
  public double[][] crossings(double[] downAngstrom, double[] acrossAngstrom) {
    double[][] shares = new double[downAngstrom.length * acrossAngstrom.length][];
    for (int c = 0; c < acrossAngstrom.length; c++) {
      float[][][] waves = waves(downAngstrom, acrossAngstrom[c]);
      for (int r = 0; r < waves.length; r++) {
        shares[r * acrossAngstrom.length + c] = window.collected(waves[r]);
      }
    }
    return shares;
  }

  /** For each probe of a column the wave in its window: real parts, imaginary parts. */
  private float[][][] waves(double[] downAngstrom, double acrossAngstrom) {
    int width = window.width();
    float[][][] waves = new float[downAngstrom.length][2][window.height() * width];
    float[][][] shifts = new float[downAngstrom.length][][];
    int[] tops = new int[downAngstrom.length];
    for (int r = 0; r < tops.length; r++) {
      shifts[r] = beams.shifts(downAngstrom[r]);
      tops[r] = window.top(downAngstrom[r]);
    }
    float[][] factors = beams.factors(0, acrossAngstrom);
    float[][] sums = new float[2][beams.downs().size() * width];
    for (int y = 0; y < matrix.grid().down(); y++) {
      boolean summed = false;
      for (int r = 0; r < tops.length; r++) {
        int row = Math.floorMod(y - tops[r], matrix.grid().down());
        if (row < window.height()) {
          if (!summed) {
            matrix.sums(y, window.left(acrossAngstrom), factors, sums, width);
            summed = true;
          }
          WeightedRuns runs =
              new WeightedRuns(
                  sums[0], sums[1], 0, width, shifts[r][0], shifts[r][1], 0, shifts[r][0].length);
          LOOPS.sum(runs, waves[r][0], waves[r][1], row * width, width);
        }
      }
    }
    return waves;
  }
}
