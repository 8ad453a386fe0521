package paretoscope.simulator.wave;

import java.util.List;

/**
 * What {@link Prism} gives, without its matrix, which is quicker for fewer probes than it has
 * beams: a probe goes through the specimen together with its copies, which interpolation puts a
 * window apart, and only its window is looked at. Immutable; several threads may use one.
 */
public final class ProbeLattice implements ProbeScattering {
  private final BeamPassage passage;

  /** Takes what {@link Prism#of} takes. */
  public ProbeLattice(
      SliceStack stack, ProbeOptics optics, List<Ring> rings, int interpolation, CropPlane plane) {
    this.passage = new BeamPassage(stack, optics, rings, interpolation, plane);
  }

  @Override
  public double[] collected(double downAngstrom, double acrossAngstrom) {
    Window window = passage.window();
    WavePlan coarse = passage.coarse();
    float[][] wave = passage.sent(passage.beams().factors(downAngstrom, acrossAngstrom));
    int top = window.top(downAngstrom);
    int left = window.left(acrossAngstrom);
    float[][] parts = new float[2][window.height() * window.width()];
    for (int i = 0; i < parts[0].length; i++) {
      int y = Math.floorMod(top + i / window.width(), coarse.grid().down());
      int x = Math.floorMod(left + i % window.width(), coarse.grid().across());
      parts[0][i] = coarse.real(wave, y, x);
      parts[1][i] = coarse.imaginary(wave, y, x);
    }
    return window.collected(parts);
  }
}
