package paretoscope.simulator.wave;

/** Where along the beam PRISM cuts a probe's window out of its wave. */
public enum CropPlane {
  /**
   * In the middle of the specimen, as if it were empty behind it. Electrons scattered to high
   * angles travel straight on, so traced back to there they are half as far from the probe at most:
   * a smaller window holds them.
   */
  MIDDLE,
  /** Behind the specimen, as other programs do. */
  EXIT;

  /** The way there from the front of the last slice [Å]. */
  double fromLastSliceAngstrom(Slicing slicing) {
    double share = this == EXIT ? 1 : 1 - slicing.slices() / 2.0;
    return share * slicing.thicknessAngstrom();
  }
}
