package paretoscope.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.convolve.Mirror;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;

class TopHatFilterTest extends FilterContractTest {
  @Override
  Filter filter() {
    return new TopHatFilter();
  }

  @Override
  double constantBecomes(double level) {
    return 0;
  }

  private Plane topHat(Plane image, int radius) {
    return filter().apply(image, new Settings(Map.of("radius", radius)));
  }

  /** {@code scipy.ndimage.white_tophat(a, size=3)} and {@code size=7}; see GaussianFilterTest. */
  @Test
  void equalsScipy() {
    assertThat(samples(topHat(pattern(), 1))).containsExactly(0.0, 0.6875, 0.0, 0.6875, 0.4375);
    assertThat(samples(topHat(pattern(), 3))).containsExactly(0.0, 0.8125, 0.0, 0.875, 0.75);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 12, 20, 50})
  void equalsTheDefinition(int radius) {
    Plane image = noise(19, 26);
    Plane opening = naive(naive(image, radius, -1), radius, 1);
    double[] expected = new double[image.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = image.values()[i] - opening.values()[i];
    }
    assertThat(topHat(image, radius).values()).containsExactly(expected);
  }

  /** Greatest of {@code sign * value} over each square, mirrored borders; sign taken back. */
  private static Plane naive(Plane image, int radius, int sign) {
    double[] result = new double[image.size()];
    for (int i = 0; i < result.length; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int dy = -radius; dy <= radius; dy++) {
        for (int dx = -radius; dx <= radius; dx++) {
          int y = Mirror.index(i / image.width() + dy, image.height());
          int x = Mirror.index(i % image.width() + dx, image.width());
          most = Math.max(most, sign * image.at(y, x));
        }
      }
      result[i] = sign * most;
    }
    return new Plane(image.height(), image.width(), result);
  }

  @Test
  void isNeverNegativeAndNeverAboveTheImage() {
    Plane image = noise(40, 33);
    double least = image.min();
    double[] result = topHat(image, 4).values();
    assertThat(Arrays.stream(result).min().getAsDouble()).isGreaterThanOrEqualTo(0);
    for (int i = 0; i < result.length; i++) {
      assertThat(result[i]).isLessThanOrEqualTo(image.values()[i] - least);
    }
  }
}
