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

  /** The part of the memory it is given that a Java machine says it may take. */
  private static final double USABLE = 0.88;

  private static final long MEGABYTE = 1 << 20;

  private final long heapBytes;
  private final Semaphore free;

  /**
   * @param heapBytes that the machine may take
   */
  HeapRoom(long heapBytes) {
    this.heapBytes = heapBytes;
    this.free = new Semaphore(room(heapBytes), true);
  }

  /**
   * Does work while it holds memory.
   *
   * @throws UserError if there is never so much
   */
  <T> T with(long bytes, Supplier<T> work) {
    check(bytes, heapBytes);
    int held = megabytes(bytes);
    free.acquireUninterruptibly(held);
    try {
      return work.get();
    } finally {
      free.release(held);
    }
  }

  private static int room(long heapBytes) {
    return (int) StrictMath.min(Integer.MAX_VALUE, SHARE * heapBytes / MEGABYTE);
  }

  private static long hundreds(double megabytes) {
    return 100 * (long) Math.ceil(megabytes / 100);
  }

  private static int megabytes(long bytes) {
    return (int) Math.ceil((double) bytes / MEGABYTE);
  }

  /**
   * Refuses a need that a machine cannot meet.
   *
   * @param heapBytes that it may take
   */
  static void check(long bytes, long heapBytes) {
    if (megabytes(bytes) > room(heapBytes)) {
      long enough = hundreds(bytes / SHARE / MEGABYTE);
      long setting = hundreds(enough / USABLE);
      throw new UserError(
          String.format(
              Locale.ROOT,
              "memory of a Java machine (%d MB) must be at least %d MB for images by prism; end the"
                  + " command with `-- --driver-memory %dm`, on a cluster with `-- --executor-memory"
                  + " %dm`, or take another --fidelity.",
              heapBytes / MEGABYTE,
              enough,
              setting,
              setting));
    }
  }
}
