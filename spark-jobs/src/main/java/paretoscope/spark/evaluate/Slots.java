package paretoscope.spark.evaluate;

import org.apache.spark.api.java.JavaSparkContext;

/** How much can run at once. */
public final class Slots {
  private Slots() {}

  /** Tasks that the executors registered at this moment can run at once, at least 1. */
  public static int of(JavaSparkContext spark) {
    int cpus = spark.getConf().getInt("spark.task.cpus", 1);
    return Math.max(1, spark.sc().defaultParallelism() / cpus);
  }
}
