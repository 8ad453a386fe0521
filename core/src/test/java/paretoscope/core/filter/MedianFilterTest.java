package paretoscope.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.convolve.Mirror;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;

class MedianFilterTest extends FilterContractTest {
  @Override
  Filter filter() {
    return new MedianFilter();
  }

  @Override
  double constantBecomes(double level) {
    return level;
  }

  private Plane median(Plane image, int radius) {
    return filter().apply(image, new Settings(Map.of("radius", radius)));
  }

  /** {@code scipy.ndimage.median_filter(a, size=3)} and {@code size=9}; see GaussianFilterTest. */
  @Test
  void equalsScipy() {
    assertThat(samples(median(pattern(), 1))).containsExactly(0.25, 0.4375, 0.5, 0.5, 0.5);
    assertThat(samples(median(pattern(), 4))).containsExactly(0.6875, 0.625, 0.75, 0.5, 0.5);
  }

  /** Few levels give ties, many give long ways between the ranks present. */
  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "1, 5", "3, 200", "5, 1000000", "2, 1000000", "12, 1000000"})
  void equalsTheDefinition(int radius, int levels) {
    RandomStream random = SeedTree.root(3).child(levels).stream();
    double[] values = new double[90 * 83];
    for (int i = 0; i < values.length; i++) {
      // a slope and noise, so that windows wander far over the ranks
      values[i] = random.below(levels) + Math.floor(levels * 0.2 * (i % 83) / 10.0);
    }
    Plane image = new Plane(90, 83, values);
    assertThat(median(image, radius)).isEqualTo(naive(image, radius));
  }

  private static Plane naive(Plane image, int radius) {
    int side = 2 * radius + 1;
    double[] window = new double[side * side];
    double[] result = new double[image.size()];
    for (int i = 0; i < result.length; i++) {
      for (int k = 0; k < window.length; k++) {
        int y = Mirror.index(i / image.width() + k / side - radius, image.height());
        int x = Mirror.index(i % image.width() + k % side - radius, image.width());
        window[k] = image.at(y, x);
      }
      Arrays.sort(window);
      result[i] = window[window.length / 2];
    }
    return new Plane(image.height(), image.width(), result);
  }

  @Test
  void refusesNegativeRadius() {
    assertThatThrownBy(() -> median(pattern(), -1)).hasMessageContaining("radius of median [px]");
  }
}
