package paretoscope.simulator.fidelity;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import paretoscope.core.error.UserError;

/**
 * The part of a Java machine's memory that tasks may fill with waves. A task waits while others
 * hold so much that its own would not fit.
 */
final class HeapRoom {
  /** What all tasks of this Java machine share. */
  static final HeapRoom SHARED = new HeapRoom(Runtime.getRuntime().maxMemory());

  /** The rest is for all else; garbage collectors keep no more than this for large arrays. */
  private static final double SHARE = 0.6;

  private static final long MEGABYTE = 1 << 20;

  private final int megabytes;
  private final Semaphore free;

  /**
   * @param heapBytes that the machine may take
   */
  HeapRoom(long heapBytes) {
    this.megabytes = (int) StrictMath.min(Integer.MAX_VALUE, SHARE * heapBytes / MEGABYTE);
    this.free = new Semaphore(megabytes, true);
  }

  /**
   * Does work while it holds memory.
   *
   * @throws UserError if there is never so much
   */
  <T> T with(long bytes, Supplier<T> work) {
    check(bytes, megabytes / SHARE * MEGABYTE);
    int held = megabytes(bytes);
    free.acquireUninterruptibly(held);
    try {
      return work.get();
    } finally {
      free.release(held);
    }
  }

  private static int megabytes(long bytes) {
    return (int) StrictMath.ceil((double) bytes / MEGABYTE);
  }

  /**
   * Refuses a need that a machine cannot meet.
   *
   * @param heapBytes that it may take
   */
  static void check(long bytes, double heapBytes) {
    if (megabytes(bytes) > SHARE * heapBytes / MEGABYTE) {
      long enough = 100 * (long) StrictMath.ceil(bytes / SHARE / MEGABYTE / 100);
      throw new UserError(
          String.format(
              Locale.ROOT,
              "memory of a Java machine (%.0f MB) must be at least %d MB for images by prism; end the"
                  + " command with `-- --driver-memory %dm`, on a cluster with `-- --executor-memory"
                  + " %dm`, or take another --fidelity.",
              heapBytes / MEGABYTE,
              enough,
              enough,
              enough));
    }
  }
}
