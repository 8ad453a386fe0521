package paretoscope.spark.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.SparkConf;
import org.apache.spark.network.util.JavaUtils;

/**
 * What each executor of a cluster is asked to have, as far as Spark's settings tell.
 *
 * @param cores empty where a stand-alone worker gives all that it has
 * @param coresPerTask at least 1
 * @param heapMebibytes of its Java machine
 * @param gpus what it and its tasks get of them
 */
public record ExecutorPlan(OptionalInt cores, int coresPerTask, long heapMebibytes, GpuPlan gpus) {
  private static final String CORES = "spark.executor.cores";

  /** Reads settings that {@code SparkSettings} found in order. */
  public static ExecutorPlan of(SparkConf conf) {
    String master = conf.get("spark.master");
    boolean all = master.startsWith("spark://") && !conf.contains(CORES);
    return new ExecutorPlan(
        all ? OptionalInt.empty() : OptionalInt.of(TaskCores.of(conf, Integer.MAX_VALUE)),
        conf.getInt("spark.task.cpus", 1),
        JavaUtils.byteStringAsMb(conf.get("spark.executor.memory", "1g")),
        GpuPlan.of(conf));
  }

  /** Tasks at once as far as cores go. */
  private OptionalInt byCores() {
    return cores.isEmpty() ? cores : OptionalInt.of(cores.getAsInt() / coresPerTask);
  }

  /** Tasks at once in an executor; empty where only the cluster knows. */
  public OptionalInt slots() {
    if (!gpus.wanted()) {
      return byCores();
    }
    return byCores().isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.min(byCores().getAsInt(), gpus.tasksAtOnce()));
  }

  /** What one is asked to have, for people. */
  public String asked() {
    StringBuilder asked = new StringBuilder("each with ");
    asked.append(cores.isEmpty() ? "all cores of its worker" : count(cores.getAsInt(), "core"));
    if (gpus.wanted()) {
      asked.append(", ").append(count(gpus.perExecutor(), "GPU"));
      asked.append(gpus.perTask() < 1 ? " (%s of one for a task)".formatted(gpus.perTask()) : "");
    }
    return asked.append(", %.1f GiB of heap".formatted(heapMebibytes / 1024.0)).toString();
  }

  /** The same, and what of it each task gets. */
  public String said() {
    OptionalInt slots = slots();
    return slots.isEmpty()
        ? asked()
        : asked()
            + ": %s at once, %d MiB of heap for each"
                .formatted(
                    count(slots.getAsInt(), "task"), heapMebibytes / Math.max(1, slots.getAsInt()));
  }

  /** What is allowed and most likely not meant; empty if nothing is. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (gpus.wanted() && cores.isEmpty()) {
      warnings.add(
          "%s is not set, so an executor takes all cores of its worker; with it, Spark and these jobs know how many tasks share a GPU"
              .formatted(CORES));
    }
    if (gpus.wanted() && byCores().isPresent() && byCores().getAsInt() > gpus.tasksAtOnce()) {
      warnings.add(
          "%d of %s wait for a GPU that others have; %s=%s lets all share"
              .formatted(
                  byCores().getAsInt() - gpus.tasksAtOnce(),
                  count(byCores().getAsInt(), "task slot"),
                  GpuPlan.TASK,
                  GpuPlan.share(gpus.perExecutor(), byCores().getAsInt())));
    }
    return warnings;
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
