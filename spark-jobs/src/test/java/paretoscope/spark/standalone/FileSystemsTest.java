package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs on a cluster whose images and tables lie in a file system of clusters. */
@Tag("standalone")
class FileSystemsTest {
  @TempDir Path folder;

  private SubmittedJob submit(
      StandaloneCluster cluster, RemoteFiles files, String master, List<String> words)
      throws IOException {
    Map<String, String> settings = new HashMap<>(files.settings());
    settings.putAll(Repetition.ONE_CORE);
    return cluster.submit(master, settings, words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hdfs", "s3"})
  void tablesAreTheSameThere(String kind) throws IOException {
    try (RemoteFiles files = RemoteFiles.of(kind, folder);
        StandaloneCluster cluster = new StandaloneCluster(folder, 2)) {
      ClusterJobs jobs = new ClusterJobs(folder, files.root());
      files.put(folder.resolve("images"));
      String local = folder.resolve("local").toString();
      String near = "local[2]";
      String far = cluster.url();
      assertThat(submit(cluster, files, far, jobs.search("search")).tables())
          .isEqualTo(submit(cluster, files, near, jobs.search(local + "/search")).tables());
      assertThat(submit(cluster, files, far, jobs.apply("search", "apply")).tables())
          .isEqualTo(
              submit(cluster, files, near, jobs.apply(local + "/search", local + "/apply"))
                  .tables());
      assertThat(submit(cluster, files, far, jobs.worlds("worlds")).tables())
          .isEqualTo(submit(cluster, files, near, jobs.worlds(local + "/worlds")).tables());
      assertThat(submit(cluster, files, far, jobs.episodes("worlds", "few")).tables())
          .isEqualTo(
              submit(cluster, files, near, jobs.episodes(local + "/worlds", local + "/few"))
                  .tables());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hdfs", "s3"})
  void driversDieAndDoNotShareARun(String kind) throws IOException {
    try (RemoteFiles files = RemoteFiles.of(kind, folder);
        StandaloneCluster cluster = new StandaloneCluster(folder, 2)) {
      ClusterJobs jobs = new ClusterJobs(folder, files.root());
      files.put(folder.resolve("images"));
      String calm = submit(cluster, files, cluster.url(), jobs.search("calm")).tables();
      String[] longer = {"--resume", "--set", "optimiser.generations=2000"};
      SubmittedJob first = submit(cluster, files, cluster.url(), jobs.search("held", longer));
      first.await("generation 2/");
      SubmittedJob second = submit(cluster, files, "local[1]", jobs.search("held", longer));
      assertThat(second.exitCode()).as(second.said()).isEqualTo(2);
      assertThat(second.said()).contains("is being written by process").doesNotContain("\tat ");
      first.kill();
      SubmittedJob dying = submit(cluster, files, cluster.url(), jobs.search("run"));
      dying.await("generation 3/");
      dying.kill();
      assertThat(submit(cluster, files, cluster.url(), jobs.search("run", "--resume")).tables())
          .isEqualTo(calm);
    }
  }
}
