package paretoscope.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Filter;

class RollingGaussianFilterTest extends FilterContractTest {
  @Override
  Filter filter() {
    return new RollingGaussianFilter();
  }

  @Override
  double constantBecomes(double level) {
    return 0;
  }

  @Test
  void andTheSmoothedImageAddUpToTheImage() {
    Settings six = new Settings(Map.of("sigma", 6.0));
    Plane detail = filter().apply(pattern(), six);
    Plane smooth = new GaussianFilter().apply(pattern(), six);
    for (int i = 0; i < detail.size(); i++) {
      double sum = detail.values()[i] + smooth.values()[i];
      assertThat(sum).isCloseTo(pattern().values()[i], within(1e-15));
    }
  }

  @Test
  void removesARampAwayFromTheBorder() {
    double[] ramp = new double[121 * 121];
    for (int i = 0; i < ramp.length; i++) {
      int row = i / 121;
      ramp[i] = i % 121 + 3.0 * row;
    }
    Plane flat = filter().apply(new Plane(121, 121, ramp), new Settings(Map.of("sigma", 5.0)));
    for (int y = 25; y < 96; y++) {
      for (int x = 25; x < 96; x++) {
        assertThat(flat.at(y, x)).isCloseTo(0, within(1e-10));
      }
    }
  }
}
