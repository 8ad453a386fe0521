package paretoscope.simulator.wave;

import java.util.List;
import paretoscope.core.error.Require;

/**
 * Probes as sums of plane waves that went through the specimen once for all probes, with
 * interpolation: beams of a cell smaller by a factor, and of each probe only a window of that size
 * (Ophus 2017, doi:10.1186/s40679-017-0046-1). With factor 1 exactly multislice; with greater ones
 * faster, and right where the scattered wave stays inside the window. Immutable; several threads
 * may use one.
 */
public final class Prism implements ProbeScattering {
  private final ScatteringMatrix matrix;
  private final WavePlan window;
  private final Detectors detectors;
  private final double[] amplitudes;
  private final double[] phases;

  private Prism(ScatteringMatrix matrix, WavePlan window, ProbeOptics optics, List<Ring> rings) {
    this.matrix = matrix;
    this.window = window;
    this.detectors = new Detectors(window, optics.beam(), rings);
    this.amplitudes = new double[matrix.beams().size()];
    this.phases = new double[amplitudes.length];
    WaveGrid grid = matrix.stack().plan().grid();
    double sum = 0;
    for (int b = 0; b < amplitudes.length; b++) {
      double down = matrix.beams().get(b).down() / grid.heightAngstrom();
      double across = matrix.beams().get(b).across() / grid.widthAngstrom();
      amplitudes[b] = optics.opening(window.grid(), down, across);
      phases[b] = optics.phase(down, across);
      sum += amplitudes[b] * amplitudes[b];
    }
    for (int b = 0; b < amplitudes.length; b++) {
      amplitudes[b] /= StrictMath.sqrt(sum);
    }
  }

  /**
   * Sends the beams through a specimen.
   *
   * @param interpolation 1 for none; must divide the grid's sides
   * @throws IllegalArgumentException if it does not, or if the window is too small to resolve a
   *     detector's angles
   */
  public static Prism of(
      SliceStack stack, ProbeOptics optics, List<Ring> rings, int interpolation, Workers workers) {
    Require.that(
        optics.beam().equals(stack.beam()),
        "beam of the probe",
        optics.beam(),
        "must be that of the slices, " + stack.beam(),
        0);
    WavePlan window = new WavePlan(window(stack.plan().grid(), interpolation));
    return new Prism(
        ScatteringMatrix.of(stack, optics, interpolation, workers), window, optics, rings);
  }

  /** The part of a cell that interpolation leaves to a probe. */
  static WaveGrid window(WaveGrid grid, int interpolation) {
    Require.that(
        interpolation > 0 && grid.down() % interpolation == 0 && grid.across() % interpolation == 0,
        "interpolation",
        interpolation,
        "must divide the grid's sides, " + grid.down() + " and " + grid.across(),
        0);
    return new WaveGrid(
        grid.down() / interpolation,
        grid.across() / interpolation,
        grid.heightAngstrom() / interpolation,
        grid.widthAngstrom() / interpolation);
  }

  @Override
  public double[] collected(double downAngstrom, double acrossAngstrom) {
    WaveGrid grid = matrix.stack().plan().grid();
    int top = first(downAngstrom / grid.stepDownAngstrom(), window.grid().down());
    int left = first(acrossAngstrom / grid.stepAcrossAngstrom(), window.grid().across());
    float[][] sum = new float[2][window.grid().down() * window.grid().across()];
    for (int b = 0; b < amplitudes.length; b++) {
      ScatteringMatrix.Beam beam = matrix.beams().get(b);
      double turn =
          phases[b]
              - 2
                  * StrictMath.PI
                  * (beam.down() * downAngstrom / grid.heightAngstrom()
                      + beam.across() * acrossAngstrom / grid.widthAngstrom());
      float re = (float) (amplitudes[b] * StrictMath.cos(turn));
      float im = (float) (amplitudes[b] * StrictMath.sin(turn));
      add(matrix.exit(b), re, im, top, left, sum);
    }
    return collected(window.wave(sum[0], sum[1]));
  }

  /** The window's first grid point, so that the probe stands in its middle. */
  private static int first(double place, int points) {
    return (int) StrictMath.rint(place) - points / 2;
  }

  /** Adds the part of an exit wave in the window, times a complex factor. */
  private void add(float[][] exit, float re, float im, int top, int left, float[][] sum) {
    int width = window.grid().across();
    int whole = matrix.stack().plan().grid().across();
    int start = Math.floorMod(left, whole);
    int untilEdge = Math.min(width, whole - start);
    for (int y = 0; y < window.grid().down(); y++) {
      int row = Math.floorMod(top + y, matrix.stack().plan().grid().down()) * whole;
      int to = y * width;
      addRun(exit, row + start, re, im, sum, to, untilEdge);
      addRun(exit, row, re, im, sum, to + untilEdge, width - untilEdge);
    }
  }

  private static void addRun(
      float[][] from, int first, float re, float im, float[][] sum, int to, int count) {
    float[] a = from[0];
    float[] b = from[1];
    float[] sumRe = sum[0];
    float[] sumIm = sum[1];
    for (int i = 0; i < count; i++) {
      sumRe[to + i] += a[first + i] * re - b[first + i] * im;
      sumIm[to + i] += a[first + i] * im + b[first + i] * re;
    }
  }

  private double[] collected(float[][] wave) {
    double[] shares = new double[detectors.count()];
    float[] group = window.group();
    for (float[] strip : wave) {
      window.frequenciesDown(strip);
    }
    for (int g = 0; g < window.passed().groups(); g++) {
      window.frequenciesAcross(wave, window.passed(), g, group);
      detectors.collect(g, group, shares);
    }
    return shares;
  }
}
