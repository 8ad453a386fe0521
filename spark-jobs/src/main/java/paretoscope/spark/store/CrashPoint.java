package paretoscope.spark.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Named places at which a test can make the whole Java machine vanish, as {@code kill -9} or a
 * power cut would. Without the system property {@code paretoscope.crashAt} they do nothing.
 *
 * <p>{@code manifest-renamed} halts the first time that place is passed, {@code manifest-renamed:3}
 * the third time, and {@code #17} at the seventeenth place of any name.
 */
public final class CrashPoint {
  /** How a halted machine ends: what a shell reports after {@code kill -9}. */
  public static final int EXIT_CODE = 137;

  private static final String AT = System.getProperty("paretoscope.crashAt", "");
  private static final String NAME = AT.replaceFirst(":\\d+$", "");
  private static final int TIMES = times();
  private static final AtomicInteger ANY = new AtomicInteger();
  private static final AtomicInteger NAMED = new AtomicInteger();
  private static final AtomicReference<Consumer<String>> WATCHER =
      new AtomicReference<>(name -> {});

  private CrashPoint() {}

  /** A place worth crashing at. */
  public static void at(String name) {
    WATCHER.get().accept(name);
    int passed = ANY.incrementAndGet();
    boolean named = name.equals(NAME) && NAMED.incrementAndGet() == TIMES;
    if (named || AT.equals("#" + passed)) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  /** Calls a test at every place from now on, in the thread that passes it. */
  static void watch(Consumer<String> watcher) {
    WATCHER.set(watcher);
  }

  private static int times() {
    int colon = AT.lastIndexOf(':');
    return colon < 0 ? 1 : Integer.parseInt(AT.substring(colon + 1));
  }
}
