package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, built once, gives the same tables on every version of Spark that it is promised on. */
@Tag("minors")
class MinorsTest {
  @TempDir static Path folder;
  private static ClusterJobs jobs;
  private static Map<String, String> expected;

  @BeforeAll
  static void calculateOnTheVersionThatWeBuildWith() {
    jobs = new ClusterJobs(folder);
    try (StandaloneCluster none = new StandaloneCluster(folder, 0)) {
      expected = jobs.tables("ours", words -> none.submit("local[2]", Map.of(), words));
    }
  }

  @Test
  void sameTablesOnSpark40() {
    sameTablesOn("4.0");
  }

  @Test
  void sameTablesOnSpark42() {
    sameTablesOn("4.2");
  }

  private static void sameTablesOn(String minor) {
    SparkInstallation spark = SparkInstallation.minor(minor);
    try (StandaloneCluster cluster = new StandaloneCluster(spark, folder, 2)) {
      assertThat(
              jobs.tables(
                  "cluster-" + minor,
                  words -> cluster.submit(cluster.url(), Repetition.ONE_CORE, words)))
          .isEqualTo(expected);
      List<String> search = jobs.search("local-" + minor, "--set", "optimiser.generations=4");
      assertThat(cluster.submit("local[2]", Map.of(), search).tables())
          .isEqualTo(expected.get("search"));
      SubmittedJob version = cluster.submit("local[1]", Map.of(), List.of("--version"));
      assertThat(version.exitCode()).isZero();
      assertThat(version.said()).contains("Spark " + minor + ".");
      goesOnWithARunOfAnotherVersion(cluster, minor);
    }
  }

  private static void goesOnWithARunOfAnotherVersion(StandaloneCluster cluster, String minor) {
    SubmittedJob report =
        cluster.submit("local[2]", Map.of(), List.of("report", jobs.path("ours-search")));
    assertThat(report.exitCode()).as(report.said()).isZero();
    List<String> apply = jobs.apply("ours-search", "apply-" + minor);
    assertThat(cluster.submit("local[2]", Map.of(), apply).tables())
        .isEqualTo(expected.get("apply"));
  }
}
