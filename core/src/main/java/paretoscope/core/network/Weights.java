package paretoscope.core.network;

import paretoscope.core.error.Require;

/** Weights of a layer. */
public final class Weights {
  private final float[] values;
  private final float[] offsets;

  /**
   * @param values rows x columns x inputs x outputs of a convolution, inputs x outputs of a
   *     mixture; not copied
   * @param offsets one for each output; not copied
   */
  public Weights(float[] values, float[] offsets) {
    Require.that(offsets.length > 0, "offsets of a layer", 0, "must be one or more", 0);
    this.values = values;
    this.offsets = offsets;
  }

  /** Not a copy. */
  public float[] values() {
    return values;
  }

  /** Not a copy. */
  public float[] offsets() {
    return offsets;
  }

  int to() {
    return offsets.length;
  }

  void requireFit(Architecture.Weighted layer) {
    Require.that(
        values.length == layer.weights() && offsets.length == layer.to(),
        "weights of layer " + layer.place(),
        values.length + " and " + offsets.length,
        "must be " + layer.weights() + " and " + layer.to(),
        0);
    for (float value : values) {
      finite(value, layer);
    }
    for (float offset : offsets) {
      finite(offset, layer);
    }
  }

  private static void finite(float value, Architecture.Weighted layer) {
    Require.that(
        Float.isFinite(value), "weight of layer " + layer.place(), value, "must be finite", 0);
  }
}
