package paretoscope.simulator.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;

class RecorderTest {
  private static final SeedTree SEEDS = SeedTree.root(4).child("look");
  private static final View VIEW = new View(0, 0, 5.12, 5.12, 256, 256);

  private static Signal even(double fraction) {
    return (y, x, into) -> Arrays.fill(into, fraction);
  }

  /** So much dose that {@code mean} electrons arrive at a fraction of 0.05. */
  private static Look look(double mean) {
    return new Look(VIEW, mean / 0.05 / 0.04);
  }

  /**
   * 65 536 pixels of Poisson counts with mean m: the standard error of the mean is sqrt(m / n), of
   * the variance m sqrt((2 + 1 / m) / n). Bounds are 4 of them (alpha 6e-5). A mean wrong by 8 % at
   * 0.1, 2.5 % at 1, 1 % at 10 and 0.1 % at 1000 e/px, and a variance wrong by 9 % at 0.1 and 4 %
   * at the others, are found with power above 90 %.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10, 1000})
  void countsArePoisson(double mean) {
    Plane counts =
        new Recorder(Detector.IDEAL, ScanErrors.NONE).record(even(0.05), look(mean), SEEDS);
    double n = counts.size();
    double sum = 0;
    double square = 0;
    for (double v : counts.values()) {
      sum += v - mean;
      square += (v - mean) * (v - mean);
    }
    assertThat(Math.abs(sum / n) / Math.sqrt(mean / n)).isLessThan(4);
    assertThat(Math.abs(square / n - mean) / (mean * Math.sqrt((2 + 1 / mean) / n))).isLessThan(4);
  }

  /** Mean offset + gain m, variance gain² m + noise²; bounds 4 standard errors. */
  @Test
  void theDetectorAmplifiesAndAddsItsNoise() {
    Recorder recorder = new Recorder(new Detector(3, 5, 20, 1e9), ScanErrors.NONE);
    Plane counts = recorder.record(even(0.05), look(10), SEEDS);
    double n = counts.size();
    double mean = Arrays.stream(counts.values()).average().orElseThrow();
    double variance =
        Arrays.stream(counts.values()).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double expected = 9 * 10 + 25;
    assertThat(Math.abs(mean - 50) / Math.sqrt(expected / n)).isLessThan(4);
    assertThat(Math.abs(variance / expected - 1) / Math.sqrt(2.1 / n)).isLessThan(4);
    assertThat(recorder.detector().electrons(50)).isEqualTo(10);
  }

  @Test
  void theDetectorSaturates() {
    Recorder recorder = new Recorder(new Detector(1, 1, 0, 12), ScanErrors.NONE);
    Plane counts = recorder.record(even(0.05), look(10), SEEDS);
    assertThat(counts.max()).isEqualTo(12);
    assertThat(counts.min()).isLessThan(5);
  }

  @Test
  void theSignalIsAskedWhereTheBeamIs() {
    Signal ramp =
        (y, x, into) -> {
          for (int i = 0; i < into.length; i++) {
            into[i] = (y[i] + x[i]) / 100;
          }
        };
    Look bright = new Look(new View(10, 20, 4, 4, 4, 4), 1e7);
    Plane counts = new Recorder(Detector.IDEAL, ScanErrors.NONE).record(ramp, bright, SEEDS);
    double electrons = bright.electronsPerPixel();
    assertThat(counts.at(0, 0) / electrons).isBetween(0.3099, 0.3101);
    assertThat(counts.at(3, 1) / electrons).isBetween(0.3499, 0.3501);
  }

  @Test
  void equalSeedsGiveEqualBitsAndOthersDoNot() {
    Recorder recorder = new Recorder(new Detector(1, 1, 0, 1e9), ScanErrors.NONE);
    Plane one = recorder.record(even(0.05), look(10), SEEDS);
    assertThat(recorder.record(even(0.05), look(10), SEEDS)).isEqualTo(one);
    assertThat(recorder.record(even(0.05), look(10), SEEDS.child(1))).isNotEqualTo(one);
  }

  @Test
  void refusesWhatIsNoFraction() {
    Recorder recorder = new Recorder(Detector.IDEAL, ScanErrors.NONE);
    assertThatThrownBy(() -> recorder.record(even(1.2), look(1), SEEDS))
        .hasMessageContaining("fraction of electrons");
    assertThatThrownBy(() -> recorder.record(even(Double.NaN), look(1), SEEDS))
        .hasMessageContaining("fraction of electrons");
    assertThatThrownBy(() -> recorder.record(even(0.1), look(1e9), SEEDS))
        .hasMessageContaining("electrons per scan position");
  }
}
