package paretoscope.spark.job;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;

/** Notices when the program is told to end (Ctrl-C, a signal) while a job runs, and says so. */
final class Interruption {
  private static final AtomicBoolean HAPPENED = new AtomicBoolean();
  private final Thread hook;

  private Interruption(PrintWriter err, String wayOut) {
    this.hook =
        new Thread(
            () -> {
              HAPPENED.set(true);
              err.println("paretoscope: interrupted. " + wayOut);
              err.flush();
            },
            "paretoscope-interrupted");
  }

  /**
   * Watches from now on.
   *
   * @param wayOut sentence that says what the user does after an interruption
   */
  static Interruption watch(PrintWriter err, String wayOut) {
    Interruption watch = new Interruption(err, wayOut);
    Runtime.getRuntime().addShutdownHook(watch.hook);
    return watch;
  }

  /** The job is over: an end of the program is no interruption any more. */
  void over() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the program is ending already, so the hook has run
      HAPPENED.set(true);
    }
  }

  static boolean happened() {
    return HAPPENED.get();
  }
}
