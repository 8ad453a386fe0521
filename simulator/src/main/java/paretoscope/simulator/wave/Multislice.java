package paretoscope.simulator.wave;

import java.util.Arrays;
import java.util.List;

/**
 * Sends probes through a stack of slices: at each slice the wave is multiplied by what the slice
 * does to it and travels to the next (Cowley and Moodie 1957, doi:10.1107/S0365110X57002194).
 * Immutable; several threads may use one.
 */
public final class Multislice implements ProbeScattering {
  private static final Lanes LOOPS = Lanes.fastest();

  private final SliceStack stack;
  private final WavePlan plan;
  private final Passage passage;
  private final Detectors detectors;
  private final float[][] probe;

  /**
   * @throws IllegalArgumentException if the grid does not resolve a detector's outer angle
   */
  public Multislice(SliceStack stack, ProbeOptics optics, List<Ring> rings) {
    stack.requireBeamOf(optics);
    this.stack = stack;
    this.plan = stack.plan();
    this.passage = new Passage(stack);
    rings.forEach(ring -> ring.checkResolvedBy(plan.grid(), stack.beam()));
    this.detectors = new Detectors(plan, plan.passed(), optics.beam(), rings);
    this.probe = probe(plan, optics);
  }

  /** A probe at the cell's corner, of frequencies; squares add up to 1. */
  static float[][] probe(WavePlan plan, ProbeOptics optics) {
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

  @Override
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
    int last = stack.slicing().slices() - 1;
    double[][] shares = new double[last + 2 - firstMeasured][detectors.count()];
    for (int s = 0; s < last; s++) {
      passage.transmit(wave, s);
      if (s + 1 < firstMeasured) {
        passage.travel(wave, group, (g, behind) -> {});
      } else {
        double[] share = shares[s + 1 - firstMeasured];
        passage.travel(wave, group, (g, behind) -> detectors.collect(g, behind, share));
      }
    }
    passage.transmit(wave, last);
    double[] share = shares[last + 1 - firstMeasured];
    passage.look(wave, group, (g, behind) -> detectors.collect(g, behind, share));
    return shares;
  }

  /** The wave in front of the specimen, half transformed. */
  private float[][] illuminated(double downAngstrom, double acrossAngstrom, float[] group) {
    float[][] wave = plan.wave();
    Ramp ramp = new Ramp(plan, plan.passed(), downAngstrom, acrossAngstrom);
    for (int g = 0; g < plan.passed().groups(); g++) {
      Arrays.fill(group, 0);
      ramp.addTo(group, g);
      LOOPS.multiply(group, probe[g], plan.grid().across());
      plan.placesAcross(group, plan.passed(), g, wave);
    }
    return wave;
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
      passage.transmit(wave, s);
      passage.travel(wave, group, (g, behind) -> {});
    }
    for (float[] strip : wave) {
      plan.placesDown(strip, plan.passed());
    }
    return wave;
  }
}
