package paretoscope.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;

class TotalVariationFilterTest extends FilterContractTest {
  @Override
  Filter filter() {
    return new TotalVariationFilter();
  }

  @Override
  double constantBecomes(double level) {
    return level;
  }

  private Plane flattened(Plane image, double weight) {
    return filter().apply(image, new Settings(Map.of("weight", weight)));
  }

  /**
   * scikit-image 0.19.3, image as in GaussianFilterTest: {@code
   * skimage.restoration.denoise_tv_chambolle(a, weight)[[0, 4, 8, 2, 7], [0, 6, 12, 11, 1]]}.
   */
  @Test
  void equalsScikitImage() {
    assertThat(samples(flattened(pattern(), 0.05)))
        .containsExactly(
            new double[] {
              0.06987332432347901,
              0.6575471151937695,
              0.09999948831584926,
              0.7812432917476139,
              0.730803332493061
            },
            within(1e-10));
    assertThat(samples(flattened(pattern(), 0.1)))
        .containsExactly(
            new double[] {
              0.14130171091651922,
              0.5228850286817591,
              0.1999999297273492,
              0.6907215730033669,
              0.6503011367723897
            },
            within(1e-10));
    assertThat(samples(flattened(pattern(), 0.4)))
        .containsExactly(
            new double[] {
              0.3821127468217486,
              0.5107667674654643,
              0.5251139901049052,
              0.586718532851922,
              0.5251379027825069
            },
            within(1e-10));
  }

  @Test
  void lowersTheVariationMoreTheGreaterTheWeight() {
    Plane image = noise(40, 33);
    double before = variation(image);
    double little = variation(flattened(image, 0.02));
    double much = variation(flattened(image, 0.4));
    assertThat(little).isLessThan(0.95 * before);
    assertThat(much).isLessThan(0.2 * before);
  }

  @Test
  void zeroWeightLeavesTheImage() {
    assertThat(flattened(pattern(), 0)).isEqualTo(pattern());
  }

  private static double variation(Plane plane) {
    double sum = 0;
    for (int y = 0; y + 1 < plane.height(); y++) {
      for (int x = 0; x + 1 < plane.width(); x++) {
        double down = plane.at(y + 1, x) - plane.at(y, x);
        double right = plane.at(y, x + 1) - plane.at(y, x);
        sum += Math.sqrt(down * down + right * right);
      }
    }
    return sum;
  }
}
