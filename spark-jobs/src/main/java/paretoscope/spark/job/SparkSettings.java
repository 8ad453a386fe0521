package paretoscope.spark.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.apache.spark.SparkConf;
import paretoscope.core.error.UserError;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.resource.TaskCores;
import paretoscope.spark.serialise.SparkKryo;

/**
 * Spark's settings for our jobs, in three layers: what we suggest and the user may change, what the
 * user said, and what the jobs cannot do without.
 */
final class SparkSettings {
  private static final String KRYO = "org.apache.spark.serializer.KryoSerializer";
  private static final Map<String, String> SUGGESTED =
      Map.of(
          "spark.master", "local[*]",
          "spark.ui.showConsoleProgress", "false",
          "spark.locality.wait", "0s",
          "spark.ui.retainedJobs", "200",
          "spark.ui.retainedStages", "200",
          "spark.ui.retainedTasks", "10000",
          "spark.scheduler.mode", "FAIR",
          "spark.cleaner.periodicGC.interval", "10min",
          "spark.redaction.regex", PlannedSettings.SECRET.pattern());
  private static final Map<String, String> REQUIRED =
      Map.of("spark.serializer", KRYO, "spark.kryo.registrationRequired", "true");

  private static final String CPUS = "spark.task.cpus";
  private static final String CORES = "spark.executor.cores";
  private static final String EXECUTORS = "spark.executor.instances";
  private static final String MOST = "spark.cores.max";

  /** Numbers and the least that each may be; no executors at first go with dynamic allocation. */
  private static final Map<String, Integer> COUNTS =
      Map.of(CPUS, 1, CORES, 1, EXECUTORS, 0, MOST, 1);

  private static final List<String> SIZES =
      List.of("spark.driver.memory", "spark.executor.memory", "spark.executor.memoryOverhead");
  private static final String REGISTRATOR = "spark.kryo.registrator";

  private SparkSettings() {}

  /**
   * The settings to start Spark with.
   *
   * @param given what the user and spark-submit said
   * @throws UserError naming every setting that is wrong, all at once
   */
  static SparkConf complete(SparkConf given) {
    List<String> problems = problems(given);
    if (!problems.isEmpty()) {
      String list = String.join("\n  ", problems);
      throw new UserError(
          problems.size() == 1 ? list : problems.size() + " Spark settings are wrong:\n  " + list);
    }
    SparkConf conf = given.clone();
    SUGGESTED.forEach(conf::setIfMissing);
    if (local(conf)) {
      // the web page takes a second to start and a port; whoever wants it says so
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    REQUIRED.forEach(conf::set);
    String registrators = conf.get(REGISTRATOR, "");
    if (!registrators.contains(SparkKryo.class.getName())) {
      String ours = SparkKryo.class.getName();
      conf.set(REGISTRATOR, registrators.isEmpty() ? ours : ours + "," + registrators);
    }
    return conf;
  }

  /** Everything that is wrong with the user's settings; empty if nothing is. */
  static List<String> problems(SparkConf given) {
    Map<String, String> unreadable = TypedSettings.unreadable(given);
    unreadable.putAll(unreadable(given));
    List<String> problems = new ArrayList<>(unreadable.values());
    TypedSettings.unwritable(given).ifPresent(problems::add);
    REQUIRED.forEach(
        (key, value) -> {
          if (given.contains(key) && !given.get(key).equalsIgnoreCase(value)) {
            problems.add(key + " (" + given.get(key) + ") must be " + value + "; leave it out.");
          }
        });
    if (given.contains("spark.remote")
        || given.get("spark.api.mode", "classic").equals("connect")) {
      problems.add("Spark Connect cannot run these jobs; use --master and spark.api.mode=classic.");
    }
    SparkConf readable = without(unreadable.keySet(), given);
    crowded(readable).ifPresent(problems::add);
    problems.addAll(GpuPlan.problems(readable));
    if (master(given).startsWith("local-cluster")) {
      String home = System.getProperty("spark.test.home", System.getenv("SPARK_HOME"));
      problems.addAll(simulated(readable, home));
    }
    return problems;
  }

  /** The settings that can be read and, of those, the ones that mean something without the rest. */
  private static SparkConf without(Set<String> unreadable, SparkConf given) {
    SparkConf readable = given.clone();
    unreadable.forEach(readable::remove);
    if (unreadable.contains(CPUS)) {
      readable.remove(CORES);
    }
    if (unreadable.contains(CORES) || unreadable.contains(MOST)) {
      readable.remove(EXECUTORS);
    }
    return readable;
  }

  private static Optional<String> crowded(SparkConf conf) {
    int cpus = conf.getInt(CPUS, 1);
    int each = local(conf) ? 0 : conf.getInt(CORES, 0);
    int cores = each > 0 ? each : cores(conf);
    return cores == 0 || cpus <= cores
        ? Optional.empty()
        : Optional.of(
            "%s (%d) must be <= %d, the cores of %s; no task could ever start."
                .formatted(CPUS, cpus, cores, each > 0 ? "an executor" : master(conf)));
  }

  /** What to say of values that are no numbers or sizes, by key. */
  private static Map<String, String> unreadable(SparkConf given) {
    Map<String, String> problems = new TreeMap<>();
    COUNTS.forEach(
        (key, least) -> {
          String value = given.get(key, "" + least);
          if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least) {
            problems.put(key, key + " (" + value + ") must be a whole number >= " + least + ".");
          }
        });
    for (String key : SIZES) {
      if (given.contains(key) && !given.get(key).matches("(?i)[1-9][0-9]*([kmgtp]b?|b)?")) {
        problems.put(key, key + " (" + given.get(key) + ") must be a size such as 900m or 8g.");
      }
    }
    return problems;
  }

  /**
   * What is wrong with Spark's own test of a cluster.
   *
   * @param home the installation, null if none is named
   */
  static List<String> simulated(SparkConf conf, String home) {
    String master = master(conf);
    Matcher parts = TaskCores.SIMULATED.matcher(master);
    if (!parts.matches()) {
      return List.of(
          "--master (%s) must be local-cluster[EXECUTORS,CORES,MIB], each a whole number >= 1."
              .formatted(master));
    }
    List<String> problems = new ArrayList<>(homeless(master, home));
    long has = Long.parseLong(parts.group(3));
    long asked = conf.getSizeAsMb("spark.executor.memory", "1g");
    if (asked > has) {
      problems.add(
          "--master (%s) has %d MiB for an executor, which asks for %d; say --conf spark.executor.memory=%dm (--executor-memory has no effect there)."
              .formatted(master, has, asked, has));
    }
    return problems;
  }

  /** Executors are started as an installation does, whose jars Spark looks for. */
  private static List<String> homeless(String master, String home) {
    if (home != null && Files.isDirectory(Path.of(home, "jars"))) {
      return List.of();
    }
    String where = home == null ? "is not set" : "(" + home + ") holds no folder jars";
    return List.of(
        "--master (%s) is Spark's test of a cluster and needs a Spark installation, but SPARK_HOME"
                .formatted(master)
            + " %s; set it to one, or use local[N].".formatted(where));
  }

  /** Whether the jobs cannot do without our value of a setting. */
  static boolean needed(String key) {
    return REQUIRED.containsKey(key) || key.equals(REGISTRATOR);
  }

  static String master(SparkConf conf) {
    return conf.get("spark.master", SUGGESTED.get("spark.master"));
  }

  /** Whether everything runs in this Java machine. */
  static boolean local(SparkConf conf) {
    return TaskCores.LOCAL.matcher(master(conf)).matches();
  }

  /** Memory that each Java machine may take that does tasks [bytes]: some of what it is given. */
  static long heapBytes(SparkConf conf) {
    return local(conf)
        ? Runtime.getRuntime().maxMemory()
        : conf.getSizeAsBytes("spark.executor.memory", "1g") / 9 * 8;
  }

  /** Tasks that can run at once as far as the settings tell, 0 where only the cluster knows. */
  static int slots(SparkConf conf) {
    return cores(conf) / conf.getInt(CPUS, 1);
  }

  private static int cores(SparkConf conf) {
    String master = master(conf).toLowerCase(Locale.ROOT);
    Matcher local = TaskCores.LOCAL.matcher(master);
    if (local.matches()) {
      String count = local.group(1);
      return count == null
          ? 1
          : count.equals("*")
              ? Runtime.getRuntime().availableProcessors()
              : Integer.parseInt(count);
    }
    Matcher simulated = TaskCores.SIMULATED.matcher(master);
    if (simulated.matches()) {
      return Integer.parseInt(simulated.group(1)) * Integer.parseInt(simulated.group(2));
    }
    int executors = conf.getInt(EXECUTORS, 0);
    int most = conf.getInt(MOST, 0);
    return most > 0 ? most : executors * conf.getInt(CORES, 1);
  }
}
