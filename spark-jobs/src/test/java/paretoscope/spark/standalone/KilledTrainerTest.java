package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.digest.Sha256;
import paretoscope.core.random.RandomStream;
import paretoscope.testing.SharedData;

/** Executors that die while they teach. They need PyTorch, which the launcher's `train` fetches. */
@Tag("standalone")
class KilledTrainerTest {
  private static final String TRAINING =
      "{study: small, seed: 1, subjects: [ptc], column_steps: 12, defect_steps: 6,"
          + " phase_steps: 6, batch: 2}";

  private static final Path TORCH = SharedData.root().resolve("spark-jobs/target/pytorch");

  @TempDir static Path folder;
  private static StandaloneCluster cluster;
  private static Map<String, String> calm;

  @BeforeAll
  static void trainCalmly() throws IOException {
    assumeTrue(
        Files.exists(TORCH.resolve(".whole")),
        () -> "skipped: no PyTorch in " + TORCH + "; `./paretoscope train` fetches it");
    Files.writeString(folder.resolve("small.yaml"), TRAINING);
    cluster = new StandaloneCluster(folder, 2);
    SubmittedJob worlds =
        submit("worlds", "--worlds", "ptc-easy-v1", "--tiles", "0", "--out", path("worlds"));
    assertThat(worlds.tables()).isNotEmpty();
    assertThat(train("calm").tables()).isNotEmpty();
    calm = networks("calm");
    assertThat(calm).hasSize(5);
  }

  @AfterEach
  void restore() {
    cluster.restore();
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private static SubmittedJob train(String out) {
    return submit("train", path("small.yaml"), "--worlds", path("worlds"), "--out", path(out));
  }

  private static SubmittedJob submit(String... words) {
    Map<String, String> settings = new HashMap<>(Repetition.ONE_CORE);
    settings.put("spark.executor.extraClassPath", TORCH + "/*");
    settings.put("spark.executorEnv.OMP_NUM_THREADS", "1");
    return cluster.submit(settings, List.of(words));
  }

  /** Digests of the weights; cards say where their networks went, so they differ. */
  private static Map<String, String> networks(String run) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(run).resolve("models/ptc"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".safetensors")).toList()) {
        digests.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void whatItTaughtIsTaughtAgain(long seed) throws IOException {
    RandomStream random = Repetition.chance("trainer", seed);
    String run = "killed-" + seed;
    SubmittedJob job = train(run);
    while (cluster.executors().size() < 2) {
      StandaloneCluster.sleep(50);
    }
    // they take some seconds to load PyTorch, and some more to teach
    StandaloneCluster.sleep(4000 + random.below(8000));
    List<ProcessHandle> executors = cluster.executors();
    executors.get(random.below(executors.size())).destroyForcibly();
    assertThat(job.tables()).isNotEmpty();
    assertThat(networks(run)).isEqualTo(calm);
  }
}
