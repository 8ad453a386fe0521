package paretoscope.core.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Settings;

class PoissonNoiseTest {
  private static final int SIDE = 256;

  /** Counts of mean 5 to 105 across the image, each worth 7 grey values above 40. */
  private static Plane ramp() {
    RandomStream random = SeedTree.root(2).child("ramp").stream();
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = 40 + 7 * random.poisson(5 + 100.0 * (i % SIDE) / SIDE);
    }
    return new Plane(SIDE, SIDE, values);
  }

  @Test
  void findsGainAndOffset() {
    PoissonNoise noise = PoissonNoise.of(ramp());
    // what a 3 px Gaussian removes of white noise is 1 - 1 / (4 pi 9) of its variance, so a bit
    // less
    assertThat(noise.gain()).isCloseTo(7, within(0.5));
    assertThat(noise.offset()).isCloseTo(40, within(25.0));
  }

  @Test
  void followsAChangeOfScale() {
    double[] values = ramp().values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] / 1000 - 3;
    }
    PoissonNoise plain = PoissonNoise.of(ramp());
    PoissonNoise scaled = PoissonNoise.of(new Plane(SIDE, SIDE, values));
    assertThat(scaled.gain()).isCloseTo(plain.gain() / 1000, within(1e-9));
    assertThat(scaled.offset()).isCloseTo(plain.offset() / 1000 - 3, within(1e-6));
  }

  @Test
  void hasAnAnswerForImagesWithoutCountingNoise() {
    double[] flat = new double[64];
    assertThat(PoissonNoise.of(new Plane(8, 8, flat)).gain()).isPositive();
    double[] step = new double[64];
    java.util.Arrays.fill(step, 32, 64, 1);
    assertThat(PoissonNoise.of(new Plane(8, 8, step)).gain()).isPositive().isFinite();
  }

  @Test
  void anscombeMakesTheNoiseEven() {
    Plane even = new AnscombeFilter().apply(ramp(), Settings.NONE);
    double dark = spread(even, 0);
    double bright = spread(even, SIDE - 32);
    assertThat(spread(ramp(), SIDE - 32) / spread(ramp(), 0)).isGreaterThan(2.2);
    assertThat(bright / dark).isCloseTo(1, within(0.15));
    assertThat(even.min()).isZero();
    assertThat(even.max()).isEqualTo(1);
  }

  /** Standard deviation along columns, which have one mean each, over 32 columns. */
  private static double spread(Plane plane, int from) {
    double sum = 0;
    for (int x = from; x < from + 32; x++) {
      double mean = 0;
      for (int y = 0; y < SIDE; y++) {
        mean += plane.at(y, x) / SIDE;
      }
      for (int y = 0; y < SIDE; y++) {
        sum += (plane.at(y, x) - mean) * (plane.at(y, x) - mean);
      }
    }
    return Math.sqrt(sum / (32 * SIDE));
  }
}
