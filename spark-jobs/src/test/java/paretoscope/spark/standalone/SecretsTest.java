package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.testing.SharedData;

/** The shipped settings for clusters that others can reach, on one. */
@Tag("standalone")
class SecretsTest {
  private static final String CANARY = "sk-canary-0123456789abcdef0123";
  private static final String SECRET = "known-to-this-cluster-alone";

  @TempDir Path folder;

  /** The shipped settings and a secret, as the file's first lines tell. */
  private Path settings() throws IOException {
    Path shipped = SharedData.root().resolve("conf/spark-secure.properties");
    Path own = folder.resolve("private.properties");
    Files.writeString(
        own, Files.readString(shipped) + "\nspark.authenticate.secret=" + SECRET + "\n");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
    return own;
  }

  /** Keys that users' own tools put into the environment must not end up in what Spark writes. */
  @Test
  void whatLooksLikeASecretIsWrittenNowhere() throws IOException {
    Path events = Files.createDirectory(folder.resolve("events"));
    Path own = settings();
    Map<String, String> settings = new TreeMap<>();
    settings.put("--properties-file", own.toString());
    settings.put("spark.executorEnv.OPENAI_API_KEY", CANARY);
    settings.put("spark.executor.cores", "1");
    settings.put("spark.eventLog.enabled", "true");
    settings.put("spark.eventLog.dir", events.toUri().toString());
    try (StandaloneCluster cluster =
        new StandaloneCluster(folder, 1, "--properties-file", own.toString())) {
      ClusterJobs jobs = new ClusterJobs(folder);
      assertThat(cluster.submit(settings, jobs.search("run")).tables()).isNotEmpty();
    }
    assertThat(events).isNotEmptyDirectory();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.equals(own)).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text.contains(CANARY)).as("the key stands in " + file).isFalse();
        assertThat(text.contains(SECRET)).as("the secret stands in " + file).isFalse();
      }
    }
  }

  @Test
  void whoDoesNotKnowTheSecretIsNotLetIn() throws IOException {
    String own = settings().toString();
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 1, "--properties-file", own)) {
      SubmittedJob stranger = cluster.submit(Map.of(), List.of("doctor"));
      assertThat(stranger.exitCode()).as(stranger.said()).isEqualTo(2);
      assertThat(stranger.said()).doesNotContain("\tat ");
    }
  }
}
