package paretoscope.spark.resource;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;

/** Cores that Spark gave to a Java machine for all its tasks together. */
public final class TaskCores {
  /** Names of the master that runs tasks in this Java machine, and how many of them. */
  public static final Pattern LOCAL = Pattern.compile("local(?:\\[([0-9]+|\\*)(?:,[0-9]+)?\\])?");

  /** Names of Spark's test of a cluster: executors, cores of each, and MiB. */
  public static final Pattern SIMULATED =
      Pattern.compile(
          "local-cluster\\[\\s*([1-9][0-9]{0,5})\\s*,\\s*([1-9][0-9]{0,5})\\s*,\\s*([1-9][0-9]{0,8})\\s*\\]");

  private static final String CORES = "spark.executor.cores";

  private TaskCores() {}

  /**
   * As far as the settings tell. Where a stand-alone cluster gives each executor whatever its host
   * has, that is all processors.
   *
   * @param processors that the Java machine sees, never exceeded
   */
  public static int of(SparkConf conf, int processors) {
    String master = conf.get("spark.master", "").toLowerCase(Locale.ROOT);
    Matcher local = LOCAL.matcher(master);
    Matcher simulated = SIMULATED.matcher(master);
    int given;
    if (local.matches()) {
      String count = local.group(1) == null ? "1" : local.group(1);
      given = count.equals("*") ? processors : Integer.parseInt(count);
    } else if (simulated.matches()) {
      given = Integer.parseInt(simulated.group(2));
    } else if (master.startsWith("yarn") || master.startsWith("k8s")) {
      given = conf.getInt(CORES, 1);
    } else {
      given = conf.getInt(CORES, conf.getInt("spark.cores.max", processors));
    }
    return Math.max(1, Math.min(given, processors));
  }
}
