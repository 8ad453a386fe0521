package paretoscope.spark.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;

/**
 * Settings for {@code local-cluster}: real executors in Java machines of their own, without a Spark
 * installation. SPARK_HOME (set by the build) becomes a folder of links to the test class path.
 */
public final class SimulatedCluster {
  private SimulatedCluster() {}

  /** The settings to start with; the caller adds its own. */
  public static SparkConf conf(int executors, int cores) {
    return SharedSpark.conf()
        .setMaster("local-cluster[" + executors + "," + cores + ",1024]")
        .set("spark.executor.extraClassPath", prepare());
  }

  /** Makes SPARK_HOME and returns the class folders, which executors need besides its jars. */
  public static String prepare() {
    Path home = Path.of(System.getenv("SPARK_HOME"));
    List<String> parts = Arrays.asList(TestClassPath.get().split(File.pathSeparator));
    SparkHome.link(home, parts);
    return parts.stream()
        .filter(p -> !p.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
