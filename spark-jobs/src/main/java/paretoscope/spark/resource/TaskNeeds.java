package paretoscope.spark.resource;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.resource.ResourceProfileBuilder;
import org.apache.spark.resource.TaskResourceRequests;

/** What each task of a stage needs of its executor. */
public enum TaskNeeds {
  /** What Spark's settings say: a core, and a GPU or a share of one where they say so. */
  AS_SET,

  /**
   * All cores of its executor, so that no other task of the job runs there. PyTorch teaches one
   * network at a time in a Java machine; a second task would wait for the first while another
   * executor has nothing to do.
   */
  WHOLE_EXECUTOR;

  private static final String CORES = "spark.executor.cores";
  private static final Map<Integer, ResourceProfile> KNOWN = new ConcurrentHashMap<>();

  /**
   * A stage whose tasks get that. Where Spark cannot do it - in local mode, where executors come
   * and go by themselves, and where nobody said how many cores they have - tasks get what is set.
   */
  public <T> JavaRDD<T> stage(JavaRDD<T> stage) {
    int cores = this == AS_SET ? 0 : cores(stage.context().getConf());
    return cores > 1 ? stage.withResources(KNOWN.computeIfAbsent(cores, TaskNeeds::all)) : stage;
  }

  private static int cores(SparkConf conf) {
    String master = conf.get("spark.master");
    boolean fixed = !conf.getBoolean("spark.dynamicAllocation.enabled", false);
    boolean known = conf.contains(CORES) || TaskCores.SIMULATED.matcher(master).matches();
    boolean local = TaskCores.LOCAL.matcher(master).matches();
    return fixed && known && !local ? TaskCores.of(conf, Integer.MAX_VALUE) : 0;
  }

  private static ResourceProfile all(int cores) {
    return new ResourceProfileBuilder().require(new TaskResourceRequests().cpus(cores)).build();
  }
}
