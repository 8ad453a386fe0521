package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import paretoscope.core.random.SeedTree;

class StripesTest {
  private static Stripes stripes(long seed) {
    return Stripes.random(30, 5, SeedTree.root(seed).stream());
  }

  @Property(tries = 5000)
  void theLineHasNoJumpsAndTheRightSlope(
      @ForAll @DoubleRange(min = -30, max = 30) double at, @ForAll long seed) {
    Stripes stripes = stripes(seed);
    double step = 1e-6;
    double slope = (stripes.zigzag(at + step) - stripes.zigzag(at)) / step;
    if (stripes.toBorder(at) > 2 * step) {
      assertThat(slope).isCloseTo(stripes.odd(at) ? -1 : 1, within(1e-3));
    } else {
      assertThat(Math.abs(slope)).isLessThan(1.001);
    }
  }

  @Property(tries = 5000)
  void aStripeEndsAtItsBorder(
      @ForAll @DoubleRange(min = -30, max = 30) double at, @ForAll long seed) {
    Stripes stripes = stripes(seed);
    double far = stripes.toBorder(at);
    assertThat(far).isLessThanOrEqualTo(0.7 * 5 + 1e-9);
    assertThat(stripes.odd(at + 0.999 * far)).isEqualTo(stripes.odd(at));
    assertThat(stripes.odd(at - 0.999 * far)).isEqualTo(stripes.odd(at));
    boolean other =
        stripes.odd(at + 1.001 * far + 1e-9) != stripes.odd(at)
            || stripes.odd(at - 1.001 * far - 1e-9) != stripes.odd(at);
    assertThat(other).isTrue();
  }

  @Property(tries = 2000)
  void bordersLieBetweenTheLinesOfAGrid(@ForAll long seed) {
    Stripes stripes = Stripes.onGrid(30, 5, 0.3, SeedTree.root(seed).stream());
    for (int n = -90; n < 90; n++) {
      assertThat(stripes.toBorder(n * 0.3)).isGreaterThan(0.149);
    }
  }
}
