package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped settings for clusters that others can reach, on one. */
@Tag("standalone")
class SecretsTest {
  @TempDir Path folder;
  private DriversWithKeys drivers;

  @BeforeEach
  void writeKeys() throws IOException {
    drivers = new DriversWithKeys(folder);
  }

  @AfterEach
  void endDrivers() {
    drivers.close();
  }

  private StandaloneCluster cluster() {
    return new StandaloneCluster(folder, 1, "--properties-file", drivers.settings().toString());
  }

  /**
   * Keys reach a job by its environment, by a private file, or typed by who does not know better.
   */
  @Test
  void whatLooksLikeASecretIsWrittenNowhere() throws IOException, SQLException {
    List<SubmittedJob> jobs = new ArrayList<>();
    try (StandaloneCluster cluster = cluster()) {
      ClusterJobs words = new ClusterJobs(folder);
      jobs.add(drivers.submit(cluster.url(), words.search("run")));
      assertThat(jobs.get(0).tables()).isNotEmpty();
      jobs.add(drivers.submit(cluster.url(), words.search("planned", "--dry-run")));
      assertThat(jobs.get(1).exitCode()).as(jobs.get(1).said()).isZero();
      assertThat(jobs.get(1).said()).containsPattern("fs.s3a.secret.key +\\(not shown\\)");
    }
    for (SubmittedJob job : jobs) {
      assertThat(job.said()).doesNotContain(DriversWithKeys.ALL);
    }
    // what is compressed holds its words where no search for bytes finds them
    assertThat(events()).contains("\"spark.hadoop.fs.s3a.secret.key\":\"*********(redacted)\"");
    assertThat(StoredCells.within(folder.resolve("run/tables"))).contains("small", "contrast");
    assertThat(StoredCells.within(folder)).doesNotContain(DriversWithKeys.ALL);
    for (Path file : files(folder)) {
      for (String key : DriversWithKeys.ALL) {
        boolean leaked = !file.equals(drivers.settings()) && bytes(file).contains(key);
        assertThat(leaked).as(key + " stands in " + file).isFalse();
      }
    }
  }

  /** Everybody on a machine can read them. */
  @Test
  void noCommandLineHoldsAKeyThatNobodyTyped() throws IOException {
    try (StandaloneCluster cluster = cluster()) {
      // so long that it is at work however late they are looked at
      List<String> words =
          new ClusterJobs(folder).search("long", "--set", "optimiser.generations=2000");
      drivers.submit(cluster.url(), words).await("generation 2/");
      List<String> lines = CommandLines.below(ProcessHandle.current());
      assertThat(lines)
          .anyMatch(line -> line.contains("CoarseGrainedExecutorBackend"))
          .anyMatch(line -> line.contains(DriversWithKeys.TYPED));
      for (String line : lines) {
        assertThat(line).doesNotContain(DriversWithKeys.NOT_TYPED);
        if (!line.contains("org.apache.spark.deploy.SparkSubmit")) {
          assertThat(line).doesNotContain(DriversWithKeys.TYPED);
        }
      }
    }
  }

  /** A study has no setting for keys. */
  @Test
  void whoTypesAKeyAsASettingMakesNoRun() {
    List<String> words =
        new ClusterJobs(folder)
            .search("refused", "--set", "openai_api_key=" + DriversWithKeys.TYPED);
    SubmittedJob refused = drivers.submit("local[1]", words);
    assertThat(refused.exitCode()).as(refused.said()).isEqualTo(2);
    assertThat(refused.said()).contains("openai_api_key").doesNotContain("\tat ");
    assertThat(folder.resolve("refused")).doesNotExist();
  }

  @Test
  void whoDoesNotKnowTheSecretIsNotLetIn() throws IOException {
    List<String> doctor = List.of("doctor");
    try (StandaloneCluster cluster = cluster()) {
      SubmittedJob stranger = cluster.submit(Map.of(), doctor);
      assertThat(stranger.exitCode()).as(stranger.said()).isEqualTo(2);
      assertThat(stranger.said())
          // Spark finds out while it starts or just after, as it comes
          .containsAnyOf(
              "Spark stopped by itself on --master (" + cluster.url() + ")",
              "--master (" + cluster.url() + ") does not answer: ")
          .doesNotContain("\tat ");
      SubmittedJob known = drivers.submit(cluster.url(), doctor);
      assertThat(known.exitCode()).as(known.said()).isZero();
      assertThat(known.said()).contains("executor 0");
    }
  }

  private static List<Path> files(Path within) throws IOException {
    try (Stream<Path> files = Files.walk(within)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private String events() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(drivers.events())) {
      all.append(bytes(file));
    }
    return all.toString();
  }
}
