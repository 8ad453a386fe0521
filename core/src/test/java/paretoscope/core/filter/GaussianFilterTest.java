package paretoscope.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;

class GaussianFilterTest extends FilterContractTest {
  @Override
  Filter filter() {
    return new GaussianFilter();
  }

  @Override
  double constantBecomes(double level) {
    return level;
  }

  private Plane smoothed(Plane image, double sigma) {
    return filter().apply(image, new Settings(Map.of("sigma", sigma)));
  }

  /**
   * scipy 1.10.1, also the source of the numbers in the other filters' tests:
   *
   * <pre>
   * y, x = np.mgrid[0:9, 0:13].astype(float); a = ((7*y + 11*x + 3*x*y) % 17) / 16
   * scipy.ndimage.gaussian_filter(a, sigma)[[0, 4, 8, 2, 7], [0, 6, 12, 11, 1]]
   * </pre>
   */
  @Test
  void equalsScipy() {
    assertThat(samples(smoothed(pattern(), 0.5)))
        .containsExactly(
            new double[] {
              0.11036405505808303,
              0.6222512104558993,
              0.15054995063173396,
              0.76167553444404,
              0.7112381451934939
            },
            within(1e-12));
    assertThat(samples(smoothed(pattern(), 1.3)))
        .containsExactly(
            new double[] {
              0.37467096956792767,
              0.4997593872994637,
              0.5274139930394202,
              0.5821046257943936,
              0.5407963010925931
            },
            within(1e-12));
    // four sigma reach over the far border here, twice mirrored
    assertThat(samples(smoothed(pattern(), 6.0)))
        .containsExactly(
            new double[] {
              0.5430956285405798,
              0.5582817861597487,
              0.577027791572512,
              0.5742304195248588,
              0.5392357265459201
            },
            within(1e-12));
  }

  @Test
  void zeroSigmaLeavesTheImage() {
    assertThat(smoothed(pattern(), 0)).isEqualTo(pattern());
  }

  @Test
  void refusesNegativeSigma() {
    assertThatThrownBy(() -> smoothed(pattern(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sigma [px] (-1.0)");
  }

  @Test
  void keepsTheMean() {
    Plane image = noise(40, 33);
    assertThat(mean(smoothed(image, 2))).isCloseTo(mean(image), within(1e-13));
  }

  private static double mean(Plane plane) {
    double sum = 0;
    for (double v : plane.values()) {
      sum += v;
    }
    return sum / plane.size();
  }
}
