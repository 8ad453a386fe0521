package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NetworkTrialTest {
  @Test
  void tellsWhatReallyRan() {
    NetworkTrial trial = MobileSam.require().tried(NetworkMachine.processor(2));
    assertThat(trial.operations()).containsOnlyKeys("CPUExecutionProvider");
    assertThat(trial.operations().get("CPUExecutionProvider")).isGreaterThan(1000);
    assertThat(trial.threads()).isEqualTo(2);
    assertThat(trial.encodeMillis()).isPositive();
    assertThat(trial.promptMillis()).isPositive();
  }

  @Test
  void saysItInWords() {
    TreeMap<String, Long> both =
        new TreeMap<>(Map.of("CUDAExecutionProvider", 900L, "CPUExecutionProvider", 100L));
    assertThat(new NetworkTrial(both, 1, 21.4, 0.74).words())
        .isEqualTo(
            "CPUExecutionProvider ran 100 of 1000 operations, CUDAExecutionProvider ran 900 of"
                + " 1000 operations; 1 thread; 21 ms to look at an image, 0.7 ms a prompt");
    both.remove("CPUExecutionProvider");
    assertThat(new NetworkTrial(both, 4, 21.4, 0.75).words())
        .startsWith("CUDAExecutionProvider ran all operations; 4 threads; ");
  }
}
