package paretoscope.simulator.wave;

import java.util.List;
import paretoscope.simulator.scatter.ElectronBeam;

/** Rings that collect of waves on one grid. Immutable; several threads may use one. */
final class Detectors {
  private static final Lanes LOOPS = Lanes.fastest();

  private final WavePlan plan;
  private final float[][][] weights;

  /**
   * @param rows whose groups are collected
   */
  Detectors(WavePlan plan, FrequencyRows rows, ElectronBeam beam, List<Ring> rings) {
    this.plan = plan;
    this.weights = new float[rings.size()][][];
    double one = 1 / (plan.points() * plan.points());
    for (int r = 0; r < weights.length; r++) {
      weights[r] = weights(plan, rows, beam, rings.get(r), one);
    }
  }

  /**
   * What a ring takes of each frequency.
   *
   * @param rows whose groups are collected
   * @param one where it collects
   */
  static float[][] weights(
      WavePlan plan, FrequencyRows rows, ElectronBeam beam, Ring ring, double one) {
    return plan.weights(
        rows,
        (down, across) -> ring.collects(beam.angleMrad(StrictMath.hypot(down, across))) ? one : 0);
  }

  int count() {
    return weights.length;
  }

  /** Adds what each ring collects of a group of rows. */
  void collect(int g, float[] group, double[] shares) {
    for (int r = 0; r < weights.length; r++) {
      float[] sums = new float[Radix.LANES];
      LOOPS.addIntensity(group, weights[r][g], plan.grid().across(), sums);
      for (float lane : sums) {
        shares[r] += lane;
      }
    }
  }
}
