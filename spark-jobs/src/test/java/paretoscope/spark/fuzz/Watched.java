package paretoscope.spark.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Reads inputs with a target and watches what that costs. What is dear is read again and the lesser
 * cost counts, so that classes that are loaded, and other programs, are not held against a reader.
 */
final class Watched {
  static final long MOST_NANOS = 1_000_000_000;
  private static final int SHOWN = 4096;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final FuzzTarget target;
  private long inputs;
  private long refused;
  private long slowest;
  private long largest;

  Watched(FuzzTarget target) {
    this.target = target;
  }

  private record Cost(long nanos, long bytes) {
    Cost least(Cost other) {
      return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }
  }

  /**
   * Reads an input.
   *
   * @return whether it was read, not refused
   * @throws AssertionError if the target did with it what it must not do
   */
  boolean read(byte[] input) {
    long before = refused;
    Cost cost = once(input);
    boolean read = refused == before;
    for (int again = 0; again < 2 && dear(cost, input); again++) {
      cost = cost.least(once(input));
    }
    inputs++;
    refused = before + (read ? 0 : 1);
    slowest = Math.max(slowest, cost.nanos);
    largest = Math.max(largest, cost.bytes);
    if (dear(cost, input)) {
      throw finding(
          String.format(
              Locale.ROOT,
              "took %.2f s and %d bytes of memory; at most 1 s and %d bytes are allowed",
              cost.nanos / 1e9,
              cost.bytes,
              target.cap().of(input)),
          input,
          null);
    }
    return read;
  }

  private boolean dear(Cost cost, byte[] input) {
    return cost.nanos > Math.min(MOST_NANOS, Math.max(slowest, 1_000_000))
        || cost.bytes > Math.min(target.cap().of(input), Math.max(largest, 1_000_000));
  }

  private Cost once(byte[] input) {
    byte[] copy = input.clone();
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long begin = System.nanoTime();
    try {
      target.reader().read(copy);
    } catch (Throwable thrown) {
      if (!target.refuses(thrown)) {
        throw finding("threw " + thrown, input, thrown);
      }
      refused++;
    }
    long nanos = System.nanoTime() - begin;
    return new Cost(nanos, THREADS.getThreadAllocatedBytes(thread) - bytes);
  }

  private AssertionError finding(String what, byte[] input, Throwable cause) {
    int shown = Math.min(input.length, SHOWN);
    String hex = HexFormat.of().formatHex(input, 0, shown);
    return new AssertionError(
        "%s %s, for %d bytes: %s".formatted(target.name(), what, input.length, hex), cause);
  }

  long inputs() {
    return inputs;
  }

  /** Cells of a table: inputs, share refused, slowest [ms], largest allocation [kB]. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%d | %.0f %% | %.1f | %d",
        inputs,
        100.0 * refused / Math.max(1, inputs),
        slowest / 1e6,
        largest / 1000);
  }
}
