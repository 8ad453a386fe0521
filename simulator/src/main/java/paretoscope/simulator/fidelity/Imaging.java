package paretoscope.simulator.fidelity;

import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.View;

/** What the detector would see of a world without noise, scan errors or damage. */
public interface Imaging {
  /** The share of the electrons that is collected at each scan position of a view. */
  Plane fractions(View view);

  /**
   * How long views like one take a core of this machine, each [s]; 0 where that is not worth
   * telling. Measured on a few probes, so good to a factor of two.
   */
  default double estimatedSeconds(View view) {
    return 0;
  }

  /**
   * Refuses a Java machine that is too small for views like one.
   *
   * @param heapBytes the memory that it may take
   * @throws paretoscope.core.error.UserError if it is; the message names the way out
   */
  default void checkMemory(View view, long heapBytes) {}
}
