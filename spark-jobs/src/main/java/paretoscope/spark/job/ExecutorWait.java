package paretoscope.spark.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import paretoscope.spark.resource.ExecutorPlan;

/** Says when work waits for executors: Spark waits for ever, and only its log tells. */
final class ExecutorWait implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** To look costs a little on a cluster of thousands of executors. */
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final BooleanSupplier waiting;
  private final String reasons;
  private final PrintWriter messages;
  private final LongSupplier nanos;
  private long looked;
  private long since;
  private boolean said;

  /**
   * @param waiting whether there is work and no executor
   * @param reasons for people
   */
  ExecutorWait(BooleanSupplier waiting, String reasons, PrintWriter messages, LongSupplier nanos) {
    this.waiting = waiting;
    this.reasons = reasons;
    this.messages = messages;
    this.nanos = nanos;
    this.looked = nanos.getAsLong();
    this.since = looked;
  }

  /** That of a Spark. */
  static ExecutorWait of(JavaSparkContext spark, PrintWriter messages) {
    SparkConf conf = spark.getConf();
    boolean local = SparkSettings.local(conf);
    return new ExecutorWait(
        () -> !local && !spark.sc().isStopped() && idle(spark),
        local ? "" : reasons(conf),
        messages,
        System::nanoTime);
  }

  /** The driver counts as an executor that does nothing. */
  private static boolean idle(JavaSparkContext spark) {
    return spark.sc().statusTracker().getExecutorInfos().length < 2
        && spark.statusTracker().getActiveJobIds().length > 0;
  }

  /** What most likely keeps executors away. */
  static String reasons(SparkConf conf) {
    ExecutorPlan plan = ExecutorPlan.of(conf);
    boolean alone = SparkSettings.master(conf).startsWith("spark://");
    String gpus =
        alone && plan.gpus().perExecutor() > 0
            ? " For GPUs, workers must be started with spark.worker.resource.gpu.amount."
            : "";
    return ("other jobs have all of --master (%s), or none of its machines has what is asked for"
            + " (%s), or executors end as they start.%s %s Free some or ask for less;")
        .formatted(SparkSettings.master(conf), plan.asked(), gpus, CommandLineRun.logPlace());
  }

  /** Looks, if it is time to. */
  @Override
  public void run() {
    long now = nanos.getAsLong();
    if (now - looked < BETWEEN.toNanos()) {
      return;
    }
    looked = now;
    if (!waiting.getAsBoolean()) {
      since = now;
      if (said) {
        messages.println("paretoscope: executors are there; the job goes on.");
      }
      said = false;
    } else if (!said && now - since >= PATIENCE.toNanos()) {
      messages.println(
          "paretoscope: no executor for %d s, so the job waits: %s Ctrl-C ends it."
              .formatted(PATIENCE.toSeconds(), reasons));
      said = true;
    }
    messages.flush();
  }
}
