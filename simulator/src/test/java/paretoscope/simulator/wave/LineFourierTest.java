package paretoscope.simulator.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class LineFourierTest {
  private static final int LANE = 5;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 9, 10, 15, 16, 30, 60, 125, 128, 135, 240, 400, 1024})
  void isTheDefinitionsSum(int length) {
    LineFourier fourier = LineFourier.of(length);
    float[] rows = noise(length);
    float[] before = rows.clone();
    fourier.forward(rows);
    for (int row = 0; row < length; row += Math.max(1, length / 17)) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < length; i++) {
        double angle = -2 * Math.PI * i * fourier.frequency(row) / length;
        double a = before[i * Radix.ROW + LANE];
        double b = before[i * Radix.ROW + Radix.LANES + LANE];
        re += a * Math.cos(angle) - b * Math.sin(angle);
        im += a * Math.sin(angle) + b * Math.cos(angle);
      }
      double rounding = 1e-6 * Math.sqrt(length);
      assertThat(rows[row * Radix.ROW + LANE]).isCloseTo((float) re, within((float) rounding * 3));
      assertThat(rows[row * Radix.ROW + Radix.LANES + LANE])
          .isCloseTo((float) im, within((float) rounding * 3));
    }
    fourier.inverse(rows);
    for (int i = 0; i < rows.length; i++) {
      assertThat(rows[i] / length).isCloseTo(before[i], within(2e-6f));
    }
  }

  @Test
  void everyFrequencyHasOneRow() {
    LineFourier fourier = LineFourier.of(360);
    assertThat(java.util.stream.IntStream.range(0, 360).map(fourier::frequency).sorted())
        .containsExactlyElementsOf(java.util.stream.IntStream.range(-180, 180).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 64, 400, 540})
  void bothFormsGiveTheSameBits(int length) {
    float[] fast = noise(length);
    float[] plain = fast.clone();
    LineFourier.of(length).forward(fast);
    LineFourier.of(length, false).forward(plain);
    assertThat(fast).isEqualTo(plain);
    LineFourier.of(length).inverse(fast);
    LineFourier.of(length, false).inverse(plain);
    assertThat(fast).isEqualTo(plain);
  }

  @Test
  void refusesOtherLengths() {
    assertThat(LineFourier.lengthFor(401)).isEqualTo(405);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LineFourier.of(401))
        .withMessageContaining("401")
        .withMessageContaining("no factors but 2, 3 and 5");
  }

  static float[] noise(int rows) {
    RandomStream random = SeedTree.root(7).child("noise").stream();
    float[] values = new float[rows * Radix.ROW];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.uniform(-1, 1);
    }
    return values;
  }
}
