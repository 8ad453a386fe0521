package paretoscope.simulator.wave;

/**
 * The way of a wave through a stack of slices. Waves enter and leave half transformed: frequencies
 * down the field, places across it. Immutable; several threads may use one.
 */
final class Passage {
  private static final Lanes LOOPS = Lanes.fastest();

  private final SliceStack stack;
  private final WavePlan plan;
  private final float[][] travel;

  Passage(SliceStack stack) {
    this.stack = stack;
    this.plan = stack.plan();
    this.travel = travel(stack, plan.points());
  }

  /**
   * From one slice to the next.
   *
   * @param divisor makes up for transforms that are not normalised
   */
  static float[][] travel(SliceStack stack, double divisor) {
    WavePlan plan = stack.plan();
    double turn =
        -StrictMath.PI * stack.beam().wavelengthAngstrom() * stack.slicing().thicknessAngstrom();
    return plan.factors(
        plan.passed(),
        (down, across) -> {
          double k = StrictMath.hypot(down, across);
          return plan.grid().passed(k) * StrictMath.cos(turn * k * k) / divisor;
        },
        (down, across) -> {
          double k = StrictMath.hypot(down, across);
          return plan.grid().passed(k) * StrictMath.sin(turn * k * k) / divisor;
        });
  }

  /** What looks at a wave behind a slice, group of rows by group of rows, fully transformed. */
  interface Onlooker {
    void see(int g, float[] group);
  }

  /** Multiplies a wave by what a slice does to it. */
  void transmit(float[][] wave, int slice) {
    float[][] transmission = stack.transmission(slice);
    for (int s = 0; s < wave.length; s++) {
      plan.placesDown(wave[s], plan.passed());
      LOOPS.multiply(wave[s], transmission[s], plan.grid().down());
      plan.frequenciesDown(wave[s]);
    }
  }

  /** Takes a wave from behind a slice to the next. */
  void travel(float[][] wave, float[] group, Onlooker onlooker) {
    for (int g = 0; g < plan.passed().groups(); g++) {
      plan.frequenciesAcross(wave, plan.passed(), g, group);
      onlooker.see(g, group);
      LOOPS.multiply(group, travel[g], plan.grid().across());
      plan.placesAcross(group, plan.passed(), g, wave);
    }
  }

  /** Lets onlookers see a wave behind the last slice. */
  void look(float[][] wave, float[] group, Onlooker onlooker) {
    for (int g = 0; g < plan.passed().groups(); g++) {
      plan.frequenciesAcross(wave, plan.passed(), g, group);
      onlooker.see(g, group);
    }
  }

  /** Takes a wave through the whole stack, and lets onlookers see it behind the last slice. */
  void through(float[][] wave, float[] group, Onlooker onlooker) {
    int last = stack.slicing().slices() - 1;
    for (int s = 0; s < last; s++) {
      transmit(wave, s);
      travel(wave, group, (g, behind) -> {});
    }
    transmit(wave, last);
    look(wave, group, onlooker);
  }
}
