package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.simulator.perceive.PerceptionFiles;
import paretoscope.spark.Main;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.TestClassPath;
import paretoscope.testing.SharedData;

/** Trainings whose drivers die. They need PyTorch, which the launcher's `train` fetches. */
class KilledTrainingTest {
  private static final String SMALL =
      "{study: small, seed: 1, subjects: [ptc], column_steps: 3, defect_steps: 2,"
          + " phase_steps: 2, batch: 2}";

  private static final Path TORCH = SharedData.root().resolve("spark-jobs/target/pytorch");

  @TempDir Path folder;

  private static void requireTorch() {
    assumeTrue(
        Files.exists(TORCH.resolve(".whole")),
        () -> "skipped: no PyTorch in " + TORCH + "; `./paretoscope train` fetches it");
  }

  private static Process start(String crashAt, String... arguments) throws IOException {
    return ChildJava.of("-Dspark.master=local[2]", "-Dparetoscope.crashAt=" + crashAt)
        .start(
            TestClassPath.get() + File.pathSeparator + TORCH + File.separator + "*",
            Main.class.getName(),
            arguments);
  }

  /** Its exit code; what it said is shown where that is no success. */
  private static int ended(Process child) throws Exception {
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = child.waitFor();
    if (code != ExitCode.OK) {
      System.out.println(said);
    }
    return code;
  }

  private String[] train(Path out, String... more) {
    List<String> all = new ArrayList<>(List.of("train", folder.resolve("small.yaml").toString()));
    all.addAll(List.of("--worlds", folder.resolve("worlds").toString()));
    all.addAll(List.of("--out", out.toString()));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aTrainingThatVanishesGoesOnToTheSameNetworks() throws Exception {
    requireTorch();
    Files.writeString(folder.resolve("small.yaml"), SMALL);
    String worlds = folder.resolve("worlds").toString();
    String[] making = {"worlds", "--worlds", "ptc-easy-v1", "--tiles", "0", "--out", worlds};
    assertThat(ended(start("", making))).isEqualTo(ExitCode.OK);
    Path whole = folder.resolve("whole");
    assertThat(ended(start("", train(whole)))).isEqualTo(ExitCode.OK);
    Path killed = folder.resolve("killed");
    assertThat(ended(start("commit-finished:1", train(killed)))).isEqualTo(137);
    assertThat(killed.resolve("models")).doesNotExist();
    assertThat(ended(start("", train(killed, "--resume")))).isEqualTo(ExitCode.OK);
    // cards say where their networks went, so weights alone are alike
    for (String weights :
        List.of(
            PerceptionFiles.columns(0),
            PerceptionFiles.columns(1),
            PerceptionFiles.columns(2),
            PerceptionFiles.PHASES,
            PerceptionFiles.DEFECTS)) {
      Path one = Path.of("models", "ptc", weights);
      assertThat(killed.resolve(one)).hasSameBinaryContentAs(whole.resolve(one));
    }
  }
}
