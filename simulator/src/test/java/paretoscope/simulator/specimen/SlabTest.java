package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlabTest {
  private static final Slab SLAB = new Slab(100, 0.02, 0.5, 5, 3, 0);

  @Test
  void theFieldReachesHalfAPixelBeyondTheOuterOnes() {
    assertThat(SLAB.inField(-0.0099, 1.9899)).isTrue();
    assertThat(SLAB.inField(-0.0101, 1)).isFalse();
    assertThat(SLAB.inField(1, 1.9901)).isFalse();
    assertThat(SLAB.middleNm()).isCloseTo(49.5 * 0.02, within(1e-12));
  }

  @Test
  void materialGoesOnBeyondIt() {
    assertThat(SLAB.holds(-0.5, 2.4)).isTrue();
    assertThat(SLAB.holds(-0.52, 1)).isFalse();
    assertThat(SLAB.holds(1, Double.NaN)).isFalse();
  }

  @Test
  void refusesImpossibleSizes() {
    assertThatThrownBy(() -> new Slab(8, 0.02, 0, 5, 3, 0)).hasMessageContaining("side of the");
    assertThatThrownBy(() -> new Slab(100, 0.02, 0, 0, 3, 0)).hasMessageContaining("thickness");
    assertThatThrownBy(() -> new Slab(100, 0.02, 0, 5, 3, 1.1)).hasMessageContaining("contrast");
    assertThatThrownBy(() -> new Slab(100, 0.02, 0, 5, Double.NaN, 0))
        .hasMessageContaining("size of regions");
    assertThatThrownBy(() -> new Particle(0, 0, 0, 0, 0, false)).hasMessageContaining("radius");
    assertThatThrownBy(() -> new Particle(0, Double.NaN, 1, 0, 0, false))
        .hasMessageContaining("is no place");
  }
}
