package paretoscope.spark.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.spark.SparkException;
import paretoscope.core.error.UserError;

/**
 * Waits for work on Spark, but not on a Spark that has stopped by itself, as it does when a cluster
 * takes its executors away: Spark lets some calls wait for ever then.
 *
 * @param stopped whether Spark has stopped
 * @param meanwhile done over and over while it waits
 * @param master where it ran
 * @param wayOut what the user does once the cluster is mended
 */
record SparkWatch(BooleanSupplier stopped, Runnable meanwhile, String master, String wayOut) {
  private static final long LOOK_MILLIS = 200;

  /** How often to look on after the stop: the work may end by itself, and then knows the reason. */
  private static final int LAST_LOOKS = 15;

  /**
   * Does the work in a thread of its own.
   *
   * @throws UserError if Spark stopped before the work was done
   */
  <T> T run(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "paretoscope-work");
    thread.setDaemon(true); // what waits for ever must not hold up the end of the program
    thread.start();
    int looks = 0;
    while (looks < LAST_LOOKS) {
      try {
        return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        meanwhile.run();
        looks += stopped.getAsBoolean() ? 1 : 0;
      } catch (ExecutionException e) {
        throw failed(e.getCause());
      } catch (InterruptedException e) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while Spark worked", e);
      }
    }
    task.cancel(true);
    throw gaveUp(null);
  }

  private RuntimeException failed(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (!(cause instanceof UserError) && (stopped.getAsBoolean() || stopsSoon(cause))) {
      return gaveUp(cause);
    }
    return cause instanceof RuntimeException known
        ? known
        : new IllegalStateException("work on Spark failed", cause);
  }

  /** Spark fails its jobs a moment before it stops. */
  private boolean stopsSoon(Throwable cause) {
    if (said(cause).isEmpty()) {
      return false;
    }
    try {
      for (int look = 0; look < LAST_LOOKS && !stopped.getAsBoolean(); look++) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return stopped.getAsBoolean();
  }

  private UserError gaveUp(Throwable cause) {
    String said = said(cause);
    return new UserError(
        "Spark stopped by itself on --master (%s)%s: its executors could not start or were taken"
                .formatted(master, said.isEmpty() ? "" : ", saying `" + said + "`")
            + " away. %s Why executors end stands in their own logs, on the machines of the cluster."
                .formatted(CommandLineRun.logPlace())
            + " Mend that, then %s.".formatted(wayOut),
        cause);
  }

  /** What Spark said, empty if nothing. */
  private static String said(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkException && cause.getMessage() != null) {
        String line = cause.getMessage().lines().findFirst().orElse("");
        return line.replaceFirst("^Job aborted due to stage failure: ", "");
      }
    }
    return "";
  }
}
