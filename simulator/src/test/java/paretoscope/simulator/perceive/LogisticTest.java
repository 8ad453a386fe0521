package paretoscope.simulator.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogisticTest {
  @Property
  void isWhatTheExponentialSays(@ForAll @DoubleRange(min = -40, max = 40) double x) {
    assertThat(Logistic.of(x)).isCloseTo(1 / (1 + StrictMath.exp(-x)), within(1e-11));
  }

  @Test
  void keepsToItsBounds() {
    assertThat(Logistic.of(0)).isEqualTo(0.5);
    assertThat(Logistic.of(1e30)).isBetween(1 - 1e-12, 1.0);
    assertThat(Logistic.of(Double.NEGATIVE_INFINITY)).isBetween(0.0, 1e-12);
    assertThat(Logistic.of(Double.NaN)).isNaN();
  }
}
