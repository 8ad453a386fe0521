package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every job gives the same tables wherever it runs, in however many parts. */
class SameTablesTest extends ClusterTest {
  private static ClusterJobs jobs;
  private static Map<String, String> expected;

  @BeforeAll
  static void calculateOnOneThread() {
    cluster = new StandaloneCluster(folder, 2);
    jobs = new ClusterJobs(folder);
    expected = tables("local[1]", Map.of(), "one");
  }

  private static Map<String, String> tables(
      String master, Map<String, String> settings, String name) {
    return jobs.tables(name, words -> cluster.submit(master, settings, words));
  }

  @ParameterizedTest
  @CsvSource({
    "local[1], 1, 4",
    "local[2], 1, 2",
    "local[2], 1, 5",
    "'local-cluster[2,1,640]', 2, 3",
    "'local-cluster[2,1,640]', 2, 7",
    "standalone, 1, 1",
    "standalone, 1, 5",
    "standalone, 2, 2",
    "standalone, 2, 7"
  })
  void everywhere(String master, int executors, int parts) {
    Map<String, String> settings =
        Map.of(
            "spark.cores.max", "" + executors,
            "spark.executor.cores", "1",
            "spark.default.parallelism", "" + parts);
    String on = master.equals("standalone") ? cluster.url() : master;
    String name = master.replaceAll("[^a-z0-9]", "") + executors + "x" + parts;
    assertThat(tables(on, settings, name)).isEqualTo(expected);
  }
}
