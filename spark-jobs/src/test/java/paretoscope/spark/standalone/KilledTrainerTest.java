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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.digest.Sha256;
import paretoscope.core.random.RandomStream;
import paretoscope.testing.SharedData;

/** Executors that die while they teach. They need PyTorch, which the launcher's `train` fetches. */
class KilledTrainerTest extends ClusterTest {
  private static final String TRAINING =
      "{study: small, seed: 1, subjects: [ptc], column_steps: 12, defect_steps: 6,"
          + " phase_steps: 6, batch: 2}";

  private static final Path TORCH = SharedData.root().resolve("spark-jobs/target/pytorch");

  private static final String EVENTS = "-events";

  private static Map<String, String> calm;

  @BeforeAll
  static void trainCalmly() throws IOException {
    assumeTrue(
        Files.exists(TORCH.resolve(".whole")),
        () -> "skipped: no PyTorch in " + TORCH + "; `./paretoscope train` fetches it");
    Files.writeString(folder.resolve("small.yaml"), TRAINING);
    cluster = new StandaloneCluster(folder, 2);
    SubmittedJob worlds =
        submit(
            Map.of(), "worlds", "--worlds", "ptc-easy-v1", "--tiles", "0", "--out", path("worlds"));
    assertThat(worlds.tables()).isNotEmpty();
    assertThat(train("calm").tables()).isNotEmpty();
    calm = networks("calm");
    assertThat(calm).hasSize(5);
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  /** Spark's own account of it lies in a folder beside the run's. */
  private static SubmittedJob train(String out) throws IOException {
    Map<String, String> settings =
        SparkEvents.settings(Files.createDirectory(folder.resolve(out + EVENTS)));
    return submit(
        settings, "train", path("small.yaml"), "--worlds", path("worlds"), "--out", path(out));
  }

  private static SubmittedJob submit(Map<String, String> more, String... words) {
    Map<String, String> settings = new HashMap<>(Repetition.ONE_CORE);
    settings.putAll(more);
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
    job.await("networks ");
    StandaloneCluster.sleep(random.below(400));
    killOneAtWork(job, random);
    assertThat(job.tables()).isNotEmpty();
    assertThat(SparkEvents.read(folder.resolve(run + EVENTS)).executorsLostAtWork())
        .as(job.said())
        .isNotEmpty();
    assertThat(networks(run)).isEqualTo(calm);
  }

  /** Kills executors at work until one had not ended its task when it died. */
  private static void killOneAtWork(SubmittedJob job, RandomStream random) {
    boolean killed = false;
    while (!killed) {
      assertThat(job.lives()).as("no executor was at work:\n" + job.said()).isTrue();
      List<WorkingExecutor> atWork =
          cluster.executors().stream()
              .flatMap(process -> WorkingExecutor.of(process).stream())
              .toList();
      killed = !atWork.isEmpty() && atWork.get(random.below(atWork.size())).diesAtWork();
      StandaloneCluster.sleep(20);
    }
  }
}
