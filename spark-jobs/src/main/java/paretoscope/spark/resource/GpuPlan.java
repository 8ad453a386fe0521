package paretoscope.spark.resource;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/**
 * How many GPUs a task is to get, as Spark's settings say.
 *
 * @param perExecutor GPUs of each executor, 0 for none
 * @param perTask GPUs of each task, 0 for none; a fraction lets tasks share one
 */
public record GpuPlan(int perExecutor, double perTask) implements Serializable {
  static final String EXECUTOR = "spark.executor.resource.gpu.amount";
  static final String SCRIPT = "spark.executor.resource.gpu.discoveryScript";
  static final String VENDOR = "spark.executor.resource.gpu.vendor";

  /** How many GPUs a task gets. */
  public static final String TASK = "spark.task.resource.gpu.amount";

  private static final List<String> ASKS_FOR_GPU =
      List.of(TASK, EXECUTOR, "spark.driver.resource.gpu.amount");

  /** Reads the settings. Values that are no numbers are left to {@link #problems}. */
  public static GpuPlan of(SparkConf conf) {
    return new GpuPlan((int) amount(conf, EXECUTOR), amount(conf, TASK));
  }

  /** Whether tasks are to get GPUs. */
  public boolean wanted() {
    return perTask > 0;
  }

  /** Tasks at once in an executor as far as GPUs go, for a plan that wants some. */
  int tasksAtOnce() {
    return perTask > 1 ? (int) Math.floor(perExecutor / perTask) : perExecutor * tasksPerGpu();
  }

  /** Tasks that share a GPU: a share lies on one, as Spark counts, so what is left over is lost. */
  private int tasksPerGpu() {
    return (int) Math.floor(1 / perTask);
  }

  /** How many tasks share a GPU at most if they spread evenly. */
  private static int sharers(int gpus, int tasks) {
    return (tasks + gpus - 1) / gpus;
  }

  /** The share of a GPU that lets so many tasks of an executor use its GPUs evenly. */
  static String share(int gpus, int tasks) {
    BigDecimal sharing = BigDecimal.valueOf(sharers(gpus, tasks));
    // rounded down, or the last of them would find too little left
    return BigDecimal.ONE
        .divide(sharing, 6, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Everything that is wrong with the GPU settings, one message each; empty if nothing is. */
  public static List<String> problems(SparkConf conf) {
    List<String> asked =
        ASKS_FOR_GPU.stream().filter(key -> conf.contains(key) && !zero(conf, key)).toList();
    if (asked.isEmpty()) {
      return describedInVain(conf);
    }
    String master = conf.get("spark.master", "local[*]");
    if (master.equals("local") || master.startsWith("local[")) {
      return List.of(
          String.join(" and ", asked)
              + " under --master "
              + master
              + ": Spark's local mode hands out no GPUs and would wait for ever. Leave the setting"
              + " out, or use a cluster master (spark://, k8s://, yarn).");
    }
    List<String> problems = new ArrayList<>();
    for (String key : asked) {
      if (!(amount(conf, key) > 0)) {
        problems.add(key + " (" + conf.get(key) + ") must be a number > 0.");
      }
    }
    if (problems.isEmpty()) {
      balance(of(conf), problems, conf.get(TASK, "0"));
      crowd(of(conf), problems, conf);
    }
    described(conf, master, problems);
    return problems;
  }

  private static List<String> describedInVain(SparkConf conf) {
    return Stream.of(SCRIPT, VENDOR)
        .filter(key -> conf.contains(key) && !conf.contains(EXECUTOR))
        .map(
            key ->
                "%s is set, but %s (how many an executor gets) is not; set both or none."
                    .formatted(key, EXECUTOR))
        .toList();
  }

  /** What a stand-alone cluster's workers know, and others do not. */
  private static void described(SparkConf conf, String master, List<String> problems) {
    boolean kubernetes = master.startsWith("k8s:");
    if (!conf.contains(EXECUTOR)
        || zero(conf, EXECUTOR)
        || !(kubernetes || master.startsWith("yarn"))) {
      return;
    }
    if (kubernetes && !conf.contains(VENDOR)) {
      problems.add(
          VENDOR + " is missing: without it Spark makes no pod with a GPU; set it to nvidia.com.");
    }
    if (!conf.contains(SCRIPT) && !conf.contains("spark.resources.discoveryPlugin")) {
      problems.add(
          SCRIPT
              + " is missing: without it no executor with a GPU starts; set it to where"
              + " conf/gpu-discovery.sh lies for executors.");
    }
  }

  private static void balance(GpuPlan plan, List<String> problems, String task) {
    if (plan.wanted() && plan.perExecutor < Math.ceil(plan.perTask)) {
      problems.add(
          String.format(
              "%s=%s asks for more than %s=%d gives; raise the second.",
              TASK, task, EXECUTOR, plan.perExecutor));
    } else if (!plan.wanted() && plan.perExecutor > 0) {
      problems.add(
          String.format(
              "%s=%d reserves GPUs, but no task asks for one; set %s.",
              EXECUTOR, plan.perExecutor, TASK));
    }
    if (plan.perTask > 1) {
      problems.add(TASK + " (" + task + ") must be <= 1: a task calculates on one GPU.");
    }
  }

  /** Spark fills one GPU before it takes the next. */
  private static void crowd(GpuPlan plan, List<String> problems, SparkConf conf) {
    int tasks = conf.getInt("spark.executor.cores", 0) / conf.getInt("spark.task.cpus", 1);
    if (plan.perExecutor < 2 || tasks == 0 || !plan.wanted() || plan.perTask > 1) {
      return;
    }
    if (plan.perExecutor > tasks) {
      problems.add(
          "%s=%d gives more GPUs than an executor has tasks at once (%d); set it to %d."
              .formatted(EXECUTOR, plan.perExecutor, tasks, tasks));
    } else if (plan.tasksPerGpu() > sharers(plan.perExecutor, tasks)) {
      problems.add(
          "%s=%s would crowd %d of %d tasks on the first of %d GPUs; set it to %s."
              .formatted(
                  TASK,
                  conf.get(TASK),
                  Math.min(tasks, plan.tasksPerGpu()),
                  tasks,
                  plan.perExecutor,
                  share(plan.perExecutor, tasks)));
    }
  }

  private static boolean zero(SparkConf conf, String key) {
    return amount(conf, key) == 0;
  }

  private static double amount(SparkConf conf, String key) {
    try {
      return Double.parseDouble(conf.get(key, "0"));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
