package paretoscope.simulator.scene;

import paretoscope.simulator.acquisition.Signal;

/**
 * A specimen as the detector would see it without noise, while atoms are being lost. Not safe for
 * use by several threads.
 */
public interface Scene extends Signal {
  /** Takes atoms away. Each may be taken once. */
  void lose(int[] atoms);

  /** One that goes on from here independently. */
  Scene copy();
}
