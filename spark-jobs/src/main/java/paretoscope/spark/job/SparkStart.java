package paretoscope.spark.job;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkContext$;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.core.error.UserError;

/** Starts Spark for one job. */
final class SparkStart {
  private static final long STOPPING_SECONDS = 30;
  private static final long LOOK_MILLIS = 20;

  /**
   * A started Spark. Closing stops it, unless it ran before.
   *
   * @param ours whether it was started here
   */
  record Session(JavaSparkContext spark, boolean ours) implements AutoCloseable {
    /**
     * Does work on Spark.
     *
     * @param wayOut what the user does once a cluster that gave up is mended
     * @param messages where it is said that there is no executor
     * @throws UserError if Spark stops by itself meanwhile
     */
    <T> T watched(String wayOut, PrintWriter messages, Callable<T> work) {
      return new SparkWatch(
              () -> spark.sc().isStopped(),
              ExecutorWait.of(spark, messages),
              spark.master(),
              wayOut)
          .run(work);
    }

    @Override
    public void close() {
      if (ours) {
        spark.close();
      }
    }
  }

  private SparkStart() {}

  /** The user's settings as spark-submit passed them. */
  static SparkConf given() {
    return new SparkConf();
  }

  /**
   * Spark, started with checked and completed settings.
   *
   * @throws UserError if a setting is wrong or the master cannot be reached
   */
  static Session start(String job) {
    SparkConf conf = SparkSettings.complete(given()).setAppName("paretoscope " + job);
    Masters.require(SparkSettings.master(conf));
    letStoppedEnd();
    try {
      boolean running = SparkContext$.MODULE$.getActive().isDefined();
      return new Session(
          JavaSparkContext.fromSparkContext(SparkContext.getOrCreate(conf)), !running);
    } catch (RuntimeException e) {
      throw explained(e, conf);
    } catch (Exception e) {
      // Scala throws checked exceptions that it does not declare
      throw explained(new IllegalStateException(e), conf);
    }
  }

  /** A Spark that stops by itself does so in its own thread and is still handed out meanwhile. */
  private static void letStoppedEnd() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOPPING_SECONDS);
    while (System.nanoTime() < end
        && SparkContext$.MODULE$.getActive().exists(SparkContext::isStopped)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
  }

  private static RuntimeException explained(RuntimeException e, SparkConf conf) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String said = message.toLowerCase(Locale.ROOT);
    if (said.contains("master url") || said.contains("invalid master")) {
      return new UserError(
          "--master ("
              + SparkSettings.master(conf)
              + ") is none that Spark knows; use local[4], spark://host:7077, k8s://…, or yarn.",
          e);
    }
    if (said.contains("all masters are unresponsive") || said.contains("unknownhost")) {
      return new UserError(
          "--master (" + SparkSettings.master(conf) + ") does not answer: " + message, e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileNotFoundException) {
        return refused("%s; make it, or name another.".formatted(cause.getMessage()), e);
      }
    }
    return e instanceof IllegalArgumentException
        ? refused(TypedSettings.inWords(message.replaceFirst("^requirement failed: ", "")), e)
        : e;
  }

  private static UserError refused(String why, Exception cause) {
    return new UserError(
        "Spark refuses its settings: %s Mend it behind `--`, or in the properties file."
            .formatted(why),
        cause);
  }
}
