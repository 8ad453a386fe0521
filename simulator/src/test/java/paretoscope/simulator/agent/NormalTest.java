package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  void isHalfTheComplementaryErrorFunction() {
    for (double z = -12; z <= 8; z += 0.0625) {
      double wanted = 0.5 * Erf.erfc(-z / Math.sqrt(2));
      assertThat(Normal.below(z)).isCloseTo(wanted, within(1e-11 * wanted));
    }
  }
}
