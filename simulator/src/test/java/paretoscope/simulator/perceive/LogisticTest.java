package paretoscope.simulator.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class LogisticTest {
  @Property
  void isWhatTheExponentialSays(@ForAll @FloatRange(min = -40, max = 40) float x) {
    assertThat(Logistic.of(x)).isCloseTo((float) (1 / (1 + StrictMath.exp(-x))), within(1e-6f));
  }

  @Test
  void keepsToItsBounds() {
    assertThat(Logistic.of(0)).isEqualTo(0.5f);
    assertThat(Logistic.of(1e30f)).isBetween(1 - 1e-6f, 1f);
    assertThat(Logistic.of(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-6f);
    assertThat(Logistic.of(Float.NaN)).isNaN();
  }
}
