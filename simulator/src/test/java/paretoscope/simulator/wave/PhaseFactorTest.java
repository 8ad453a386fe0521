package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhaseFactorTest {
  @Test
  void isCosineAndSineAllRoundTheCircle() {
    int rows = 1000;
    float[] numbers = new float[rows * Radix.ROW];
    float[] phases = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      phases[i] = (i - numbers.length / 2) * 0.0013f;
      numbers[i] = phases[i];
    }
    PhaseFactor.of(numbers, rows, 1);
    for (int row = 0; row < numbers.length; row += Radix.ROW) {
      for (int i = row; i < row + Radix.LANES; i++) {
        assertThat(numbers[i]).isCloseTo((float) StrictMath.cos(phases[i]), within(1.2e-7f));
        assertThat(numbers[i + Radix.LANES])
            .isCloseTo((float) StrictMath.sin(phases[i]), within(1.2e-7f));
      }
    }
  }
}
