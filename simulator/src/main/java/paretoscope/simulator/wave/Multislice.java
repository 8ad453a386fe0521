package paretoscope.simulator.wave;

import java.util.Arrays;
import java.util.List;
import paretoscope.core.error.Require;

/**
 * Sends probes through a stack of slices: at each slice the wave is multiplied by what the slice
 * does to it and travels to the next (Cowley and Moodie 1957, doi:10.1107/S0365110X57002194).
 * Immutable; several threads may use one.
 */
public final class Multislice {
  private static final Lanes LOOPS = Lanes.fastest();

  private final SliceStack stack;
  private final WavePlan plan;
  private final List<Ring> rings;
  private final float[][] probe;
  private final float[][] travel;
  private final float[][][] weights;

  /**
   * @throws IllegalArgumentException if the grid does not resolve a detector's outer angle
   */
  public Multislice(SliceStack stack, ProbeOptics optics, List<Ring> rings) {
    Require.that(
        optics.beam().equals(stack.beam()),
        "beam of the probe",
        optics.beam(),
        "must be that of the slices, " + stack.beam(),
        0);
    this.stack = stack;
    this.plan = stack.plan();
    this.rings = List.copyOf(rings);
    this.probe = probe(plan, optics);
    this.travel = travel(stack);
    this.weights = new float[rings.size()][][];
    for (int r = 0; r < rings.size(); r++) {
      rings.get(r).checkResolvedBy(plan.grid(), optics.beam());
      weights[r] = weights(rings.get(r));
    }
  }

  private static float[][] probe(WavePlan plan, ProbeOptics optics) {
    double[] sum = new double[1];
    plan.weights(
        plan.passed(),
        (down, across) -> {
          double amplitude = optics.opening(plan.grid(), down, across);
          sum[0] += amplitude * amplitude;
          return amplitude;
        });
    double scale = 1 / StrictMath.sqrt(sum[0]);
    return plan.factors(
        plan.passed(),
        (down, across) ->
            scale
                * optics.opening(plan.grid(), down, across)
                * StrictMath.cos(optics.phase(down, across)),
        (down, across) ->
            scale
                * optics.opening(plan.grid(), down, across)
                * StrictMath.sin(optics.phase(down, across)));
  }

  /** From one slice to the next, and back from unnormalised transforms. */
  private static float[][] travel(SliceStack stack) {
    WavePlan plan = stack.plan();
    double turn =
        -StrictMath.PI * stack.beam().wavelengthAngstrom() * stack.slicing().thicknessAngstrom();
    return plan.factors(
        plan.passed(),
        (down, across) -> {
          double k = StrictMath.hypot(down, across);
          return plan.grid().passed(k) * StrictMath.cos(turn * k * k) / plan.points();
        },
        (down, across) -> {
          double k = StrictMath.hypot(down, across);
          return plan.grid().passed(k) * StrictMath.sin(turn * k * k) / plan.points();
        });
  }

  private float[][] weights(Ring ring) {
    double one = 1 / (plan.points() * plan.points());
    return plan.weights(
        plan.passed(),
        (down, across) ->
            ring.collects(stack.beam().angleMrad(StrictMath.hypot(down, across))) ? one : 0);
  }

  /**
   * What each detector collects of a probe, as a share of its electrons.
   *
   * @param downAngstrom where the probe stands, from the cell's corner [Å]
   * @param acrossAngstrom the same across [Å]
   */
  public double[] collected(double downAngstrom, double acrossAngstrom) {
    double[][] shares = pass(downAngstrom, acrossAngstrom, stack.slicing().slices());
    return shares[shares.length - 1];
  }

  /**
   * What each detector would collect if the specimen ended after each slice, as a share of the
   * probe's electrons: slices x detectors.
   */
  public double[][] collectedByDepth(double downAngstrom, double acrossAngstrom) {
    return pass(downAngstrom, acrossAngstrom, 1);
  }

  private double[][] pass(double downAngstrom, double acrossAngstrom, int firstMeasured) {
    float[] group = plan.group();
    float[][] wave = illuminated(downAngstrom, acrossAngstrom, group);
    int slices = stack.slicing().slices();
    double[][] shares = new double[slices - firstMeasured + 1][rings.size()];
    for (int s = 0; s < slices; s++) {
      transmit(wave, s);
      double[] share = s + 1 < firstMeasured ? null : shares[s + 1 - firstMeasured];
      travel(wave, group, share, s + 1 < slices);
    }
    return shares;
  }

  /** The wave in front of the specimen. */
  private float[][] illuminated(double downAngstrom, double acrossAngstrom, float[] group) {
    float[][] wave = plan.wave();
    float[] lane = new float[Radix.ROW];
    float[] row = new float[2 * plan.grid().across()];
    Ramp.rows(plan, acrossAngstrom, row);
    for (int g = 0; g < plan.passed().groups(); g++) {
      Arrays.fill(group, 0);
      Ramp.lanes(plan, plan.passed(), g, downAngstrom, lane);
      LOOPS.addProducts(group, lane, row, plan.grid().across());
      LOOPS.multiply(group, probe[g], plan.grid().across());
      plan.placesAcross(group, plan.passed(), g, wave);
    }
    return wave;
  }

  private void transmit(float[][] wave, int slice) {
    float[][] transmission = stack.transmission(slice);
    for (int s = 0; s < wave.length; s++) {
      plan.placesDown(wave[s], plan.passed());
      LOOPS.multiply(wave[s], transmission[s], plan.grid().down());
      plan.frequenciesDown(wave[s]);
    }
  }

  /**
   * @param share takes what each detector collects, null if nothing is measured here
   * @param onwards whether there is a slice to travel to
   */
  private void travel(float[][] wave, float[] group, double[] share, boolean onwards) {
    for (int g = 0; g < plan.passed().groups(); g++) {
      plan.frequenciesAcross(wave, plan.passed(), g, group);
      for (int r = 0; share != null && r < weights.length; r++) {
        share[r] += collected(group, weights[r][g]);
      }
      if (onwards) {
        LOOPS.multiply(group, travel[g], plan.grid().across());
        plan.placesAcross(group, plan.passed(), g, wave);
      }
    }
  }

  private double collected(float[] group, float[] weights) {
    float[] sums = new float[Radix.LANES];
    LOOPS.addIntensity(group, weights, plan.grid().across(), sums);
    double sum = 0;
    for (float lane : sums) {
      sum += lane;
    }
    return sum;
  }

  /** The wave in front of the specimen at all places, for tests. */
  float[][] entranceWave(double downAngstrom, double acrossAngstrom) {
    float[][] wave = illuminated(downAngstrom, acrossAngstrom, plan.group());
    for (float[] strip : wave) {
      plan.placesDown(strip, plan.passed());
    }
    return wave;
  }

  /** The wave after the last slice at all places, for tests. */
  float[][] exitWave(double downAngstrom, double acrossAngstrom) {
    float[] group = plan.group();
    float[][] wave = illuminated(downAngstrom, acrossAngstrom, group);
    for (int s = 0; s < stack.slicing().slices(); s++) {
      transmit(wave, s);
      travel(wave, group, null, true);
    }
    for (float[] strip : wave) {
      plan.placesDown(strip, plan.passed());
    }
    return wave;
  }
}
