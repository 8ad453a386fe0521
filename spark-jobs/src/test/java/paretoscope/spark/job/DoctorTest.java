package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.model.ModelStore;
import paretoscope.spark.resource.ProbeAnswer;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

class DoctorTest {
  private final StringWriter said = new StringWriter();

  private boolean usable(boolean waves, String... missing) {
    Micrograph echo = new Micrograph("probe", new Plane(1, 1, new double[1]), 1);
    List<ProbeAnswer> answers =
        Stream.of(missing)
            .map(why -> new ProbeAnswer("0", "h", "17", 1L << 30, 2, List.of("0"), why, echo))
            .toList();
    said.getBuffer().setLength(0);
    return DoctorCommand.pytorch(waves, answers, new PrintWriter(said, true));
  }

  @Test
  void pyTorchMayBeMissingWhereNoGpuIsAskedFor() {
    assertThat(usable(false, "no jar", "", "no jar")).isTrue();
    assertThat(said.toString().strip())
        .isEqualTo("PyTorch     not found, needed only for waves on GPUs: no jar");
    assertThat(usable(false, "", "")).isTrue();
    assertThat(said.toString()).contains("found; used for waves where tasks get GPUs");
  }

  private static ProbeAnswer with(String executor, String host, String... gpus) {
    Micrograph echo = new Micrograph("probe", new Plane(1, 1, new double[1]), 1);
    return new ProbeAnswer(executor, host, "17", 1L << 30, 2, List.of(gpus), "", echo);
  }

  @Test
  void aGpuThatTwoExecutorsWereGivenIsNamed() {
    List<ProbeAnswer> apart =
        List.of(with("0", "a", "0"), with("0", "a", "1"), with("1", "b", "0"));
    assertThat(DoctorCommand.sharedGpus(apart)).isEmpty();
    assertThat(DoctorCommand.sharedGpus(List.of(with("0", "a", "0"), with("1", "a", "0"))))
        .singleElement()
        .asString()
        .contains("GPU 0 of a is given to executors 0, 1 at once", "CUDA_VISIBLE_DEVICES")
        .as("each container may count its own GPUs from 0")
        .contains("unless they run in containers that number GPUs of their own");
  }

  @Test
  void aGpuThatCannotCalculateIsWrong() {
    assertThat(usable(true, "", "")).isTrue();
    assertThat(said.toString().strip()).isEqualTo("PyTorch     calculates on them");
    assertThat(usable(true, "", "no jar")).isFalse();
    assertThat(said.toString()).contains("of no use", "wrong       no jar");
  }

  @Test
  void looksForPyTorchOnEveryExecutor() {
    SharedSpark.get();
    Typed typed = new Typed();
    assertThat(typed.run("doctor")).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results())
        .contains(
            "PyTorch     not found, needed only for waves on GPUs: DJL's PyTorch engine is not on the");
  }

  @Test
  void asksANetworkAndTellsWhatItRanOn() {
    String model = ModelStore.PUBLISHED;
    assumeTrue(ModelStore.here().has(model), "skipped: run ./paretoscope models fetch mobile-sam");
    SharedSpark.get();
    Typed typed = new Typed();
    assertThat(typed.run("doctor", "--model", model)).as(typed.messages()).isEqualTo(ExitCode.OK);
    int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
    assertThat(typed.results())
        .containsPattern(
            "model +mobile-sam on executor driver on \\S+: CPUExecutionProvider ran all"
                + " operations; %d threads?; [0-9]+ ms to look at an image, [0-9.]+ ms a prompt\n"
                    .formatted(threads))
        .doesNotContain("wrong");
  }

  @Test
  void aModelThatIsNotThereIsToldBeforeAnythingStarts() {
    Typed typed = new Typed();
    assertThat(typed.run("doctor", "--model", "no-such")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("no model is called `no-such`", "models fetch mobile-sam")
        .doesNotContain("\tat ");
    assertThat(typed.results()).doesNotContain("slots");
    assertThat(typed.run("doctor", "--model")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--model", "NAME").doesNotContain("\tat ");
  }
}
