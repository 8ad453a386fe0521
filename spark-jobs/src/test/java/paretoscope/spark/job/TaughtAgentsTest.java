package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.simulator.perceive.PerceptionCard;
import paretoscope.simulator.perceive.PerceptionFiles;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.spark.store.Commit;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.RunConfig;
import paretoscope.spark.store.RunFolder;
import paretoscope.spark.store.RunKind;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

/** Episodes of agents that were taught, and trainings that cannot be. */
class TaughtAgentsTest {
  private static final List<String> FILES =
      List.of(
          PerceptionFiles.columns(0),
          PerceptionFiles.columns(1),
          PerceptionFiles.columns(2),
          PerceptionFiles.DEFECTS,
          PerceptionFiles.PHASES,
          PerceptionCard.FILE);

  @TempDir static Path shared;
  private static Path worlds;
  @TempDir Path folder;
  private final Typed typed = new Typed();

  @BeforeAll
  static void makeAWorld() {
    SharedSpark.get();
    worlds = shared.resolve("worlds");
    String[] making = {
      "worlds", "--worlds", "ptc-easy-v1", "--tiles", "0", "--out", worlds.toString()
    };
    Typed typed = new Typed();
    assertThat(typed.run(making)).as(typed.messages()).isEqualTo(ExitCode.OK);
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream in = Perceptions.class.getResourceAsStream("ptc/" + name)) {
      return in.readAllBytes();
    }
  }

  /** A training that ended with the shipped networks of one material, its card changed. */
  private Path training(UnaryOperator<String> change) throws IOException {
    Path models = folder.resolve("models");
    JsonNodeFactory json = JsonNodeFactory.instance;
    RunConfig config =
        new RunConfig(
            RunKind.TRAIN, "t", 1, json.objectNode(), Map.of(), json.objectNode(), List.of());
    List<NetworkRecord> networks = new ArrayList<>();
    for (String file : FILES) {
      byte[] bytes = shipped(file);
      if (file.equals(PerceptionCard.FILE)) {
        String card = new String(bytes, StandardCharsets.UTF_8);
        bytes = change.apply(card).getBytes(StandardCharsets.UTF_8);
      }
      networks.add(NetworkRecord.of("ptc", file, bytes, List.of(0.5, 0.25)));
    }
    try (RunFolder run =
            RunFolder.create(
                new org.apache.hadoop.fs.Path(models.toUri()), new Configuration(), config);
        Commit commit = run.begin()) {
      commit.networks(networks).publish();
    }
    return models;
  }

  private int play(String out, String... more) throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("taught.yaml"),
            "study: taught\nseed: 3\ntasks: [structure-map]\nagents: [raster+unet]\n");
    List<String> args = new ArrayList<>(List.of("episodes", study.toString()));
    args.addAll(List.of("--worlds", worlds.toString(), "--out", folder.resolve(out).toString()));
    args.addAll(List.of(more));
    return typed.run(args.toArray(String[]::new));
  }

  private static String digest(String said) {
    return said.lines().filter(line -> line.startsWith("tables ")).findFirst().orElseThrow();
  }

  @Test
  void equalWeightsPlayEqualEpisodesWhereverTheyLie() throws IOException {
    assertThat(play("shipped")).as(typed.messages()).isEqualTo(ExitCode.OK);
    String shipped = digest(typed.results());
    Path models = training(card -> card);
    assertThat(play("own", "--models", models.toString())).as(typed.messages()).isZero();
    assertThat(digest(typed.results())).isEqualTo(shipped);
  }

  @Test
  void otherWeightsThanTheCardSaysAreRefused() throws IOException {
    Path models =
        training(card -> card.replaceFirst("(defects.safetensors\" : \").{8}", "$100000000"));
    assertThat(play("run", "--models", models.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("defects.safetensors of ptc in", "SHA-256", "take both from one training")
        .doesNotContain("\tat ");
  }

  @Test
  void weightsForOtherSquaresAreRefused() throws IOException {
    Path models = training(card -> card.replace("\"pixel_nm\" : 0.04", "\"pixel_nm\" : 0.05"));
    assertThat(play("run", "--models", models.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("taught on squares of 0.05 nm", "0.04 nm: train it again");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void aWorldThatTaughtDoesNotJudge() throws IOException {
    Path models = training(card -> card.replace("ptc-easy-v1 seed 1000000", "ptc-easy-v1 seed 0"));
    assertThat(play("run", "--models", models.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("ptc was taught in the world ptc-easy-v1 seed 0, which cannot judge it");
  }

  @Test
  void whatIsClaimedFromAnotherProbabilityOnIsAnotherRun() throws IOException {
    assertThat(play("run", "--limit", "1")).as(typed.messages()).isEqualTo(ExitCode.OK);
    Path models = training(card -> card.replaceFirst("(\"column\" : 0\\.)\\d+", "$11"));
    assertThat(play("run", "--resume", "--models", models.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("perceptions").doesNotContain("\tat ");
  }

  @Test
  void trainingNeedsPyTorchAndSaysWhere() throws IOException {
    Path file = Files.writeString(folder.resolve("train.yaml"), "study: t\nsubjects: [ptc]\n");
    String out = folder.resolve("models").toString();
    String[] train = {"train", file.toString(), "--worlds", worlds.toString(), "--out", out};
    if (!paretoscope.simulator.torch.TorchFiles.missing().isEmpty()) {
      assertThat(typed.run(train)).isEqualTo(ExitCode.USAGE);
      assertThat(typed.messages()).contains("training needs PyTorch").doesNotContain("\tat ");
      assertThat(folder.resolve("models")).doesNotExist();
    }
    String[] plan = {
      "train", file.toString(), "--worlds", worlds.toString(), "--out", out, "--dry-run"
    };
    assertThat(typed.run(plan)).as(typed.messages()).isZero();
    assertThat(typed.results()).contains("ptc, 1 world", "networks       5", "left           5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subjects: [sige]|`sige` has no world in",
        "subjects: [ptcc]|unknown subject `ptcc`; did you mean `ptc`?",
        "subjects: [ptc, ptc]|`ptc` is named twice",
        "subjects: []|is empty; list one or more",
        "column_step: 5|unknown key `column_step`",
      })
  void trainingsThatCannotBeAreRefused(String line, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("train.yaml"), "study: t\n" + line + "\n");
    String out = folder.resolve("models").toString();
    String[] train = {"train", file.toString(), "--worlds", worlds.toString(), "--out", out};
    assertThat(typed.run(train)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(message).doesNotContain("\tat ", "bug");
  }
}
