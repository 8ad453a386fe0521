package paretoscope.spark.evaluate;

import java.util.BitSet;
import org.apache.spark.SparkEnv;

/**
 * Numbers the tasks that run side by side in this Java machine, so that a timeline has one lane per
 * task slot. For timings only.
 */
final class Lanes {
  private static final BitSet TAKEN = new BitSet();

  private Lanes() {}

  /** Takes the lowest free lane; give it back with {@link #leave}. */
  static int enter() {
    synchronized (TAKEN) {
      int lane = TAKEN.nextClearBit(0);
      TAKEN.set(lane);
      return lane;
    }
  }

  static void leave(int lane) {
    synchronized (TAKEN) {
      TAKEN.clear(lane);
    }
  }

  /** For instance {@code driver/0} or {@code 3/1}: executor and lane. */
  static String name(int lane) {
    SparkEnv env = SparkEnv.get();
    return (env == null ? "driver" : env.executorId()) + "/" + lane;
  }
}
