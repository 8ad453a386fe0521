package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.spark.resource.GpuPlan;
import paretoscope.spark.resource.ProbeAnswer;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.Typed;

class DoctorTest {
  private static final GpuPlan NONE = new GpuPlan(0, 0);
  private static final GpuPlan ONE = new GpuPlan(1, 1);
  private final StringWriter said = new StringWriter();

  private boolean usable(GpuPlan plan, String... missing) {
    Micrograph echo = new Micrograph("probe", new Plane(1, 1, new double[1]), 1);
    List<ProbeAnswer> answers =
        Stream.of(missing)
            .map(why -> new ProbeAnswer("0", "h", "17", 1L << 30, 2, List.of("0"), why, echo))
            .toList();
    said.getBuffer().setLength(0);
    return DoctorCommand.pytorch(plan, answers, new PrintWriter(said, true));
  }

  @Test
  void pyTorchMayBeMissingWhereNoGpuIsAskedFor() {
    assertThat(usable(NONE, "no jar", "", "no jar")).isTrue();
    assertThat(said.toString().strip())
        .isEqualTo("PyTorch     not found, needed only on GPUs: no jar");
    assertThat(usable(NONE, "", "")).isTrue();
    assertThat(said.toString()).contains("found; used where tasks get GPUs");
  }

  @Test
  void aGpuThatCannotCalculateIsWrong() {
    assertThat(usable(ONE, "", "")).isTrue();
    assertThat(said.toString().strip()).isEqualTo("PyTorch     calculates on them");
    assertThat(usable(ONE, "", "no jar")).isFalse();
    assertThat(said.toString()).contains("of no use", "wrong       no jar");
  }

  @Test
  void looksForPyTorchOnEveryExecutor() {
    SharedSpark.get();
    Typed typed = new Typed();
    assertThat(typed.run("doctor")).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results())
        .contains("PyTorch     not found, needed only on GPUs: DJL's PyTorch engine is not on the");
  }
}
