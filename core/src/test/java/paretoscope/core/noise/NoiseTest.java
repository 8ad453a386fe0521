package paretoscope.core.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.reward.Scene;

class NoiseTest {
  private static final SeedTree SEEDS = SeedTree.root(8);

  private static Micrograph counts(double mean) {
    RandomStream stream = SEEDS.child("counts").stream();
    double[] values = new double[256 * 256];
    for (int i = 0; i < values.length; i++) {
      values[i] = stream.poisson(mean);
    }
    return new Micrograph("counts", new Plane(256, 256, values), 0.1);
  }

  @Test
  void findsTheNoiseBetweenColumns() {
    // 64 tiles of 1024 normal pixels: the median's standard error is below 1 %
    NoiseMap map = NoiseMap.of(Scene.lattice(0.1).image().pixels());
    assertThat(map.typical()).isCloseTo(0.1, within(0.01));
  }

  @Test
  void followsNoiseThatChangesOverTheImage() {
    RandomStream stream = SEEDS.child("halves").stream();
    double[] values = new double[128 * 128];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i % 128 < 64 ? 1 : 3) * stream.gaussian();
    }
    NoiseMap map = NoiseMap.of(new Plane(128, 128, values));
    assertThat(map.at(64, 16)).isCloseTo(1, within(0.2));
    assertThat(map.at(64, 112)).isCloseTo(3, within(0.6));
    assertThat(map.at(-5, 1e9)).isEqualTo(map.at(0, 127));
  }

  @Test
  void noiselessImagesHaveALeastNoise() {
    double[] step = new double[64 * 64];
    java.util.Arrays.fill(step, 2048, 4096, 5);
    assertThat(NoiseMap.of(new Plane(64, 64, step)).typical()).isBetween(1e-5, 0.5);
    assertThat(NoiseMap.of(new Plane(2, 2, new double[] {0, 1, 0, 1})).typical()).isPositive();
  }

  @Test
  void sparseCountsStillHaveNoise() {
    NoiseMap map = NoiseMap.of(counts(0.05).pixels());
    assertThat(map.typical()).isBetween(0.05, 0.5);
  }

  @Test
  void countsAreSplitIntoIndependentHalves() {
    Micrograph whole = counts(20);
    NoisyPair pair = NoisyPair.of(whole, SEEDS.child("split"));
    double[] a = pair.first().pixels().values();
    double[] b = pair.second().pixels().values();
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i] + b[i]).isEqualTo(whole.pixels().values()[i]);
      covariance += (a[i] - 10) * (b[i] - 10);
      variance += (a[i] - 10) * (a[i] - 10);
    }
    // halves of Poisson(20) are independent Poisson(10); n = 65 536, five standard errors
    assertThat(covariance / a.length).isCloseTo(0, within(5 * 10 / 256.0));
    assertThat(variance / a.length).isCloseTo(10, within(5 * 14.2 / 256.0));
  }

  @Test
  void greyValuesGetNoiseOfTheirOwnLevel() {
    Micrograph image = Scene.lattice(0.1).image();
    NoisyPair pair = NoisyPair.of(image, SEEDS.child("grey"));
    double sum = 0;
    for (int i = 0; i < image.pixels().size(); i++) {
      double added = pair.first().pixels().values()[i] - image.pixels().values()[i];
      sum += added * added;
    }
    assertThat(Math.sqrt(sum / image.pixels().size())).isCloseTo(0.1, within(0.01));
  }

  @Test
  void wholeGreyValuesAreNoCounts() {
    double[] grey = Scene.lattice(0.1).image().pixels().values().clone();
    for (int i = 0; i < grey.length; i++) {
      grey[i] = Math.max(0, Math.rint(grey[i] * 100));
    }
    Plane plane = new Plane(256, 256, grey);
    // level 100, noise 10: would be counts; level 300 more with the same noise: would not
    assertThat(NoisyPair.isCounts(plane, NoiseMap.of(plane))).isTrue();
    for (int i = 0; i < grey.length; i++) {
      grey[i] += 300;
    }
    assertThat(NoisyPair.isCounts(plane, NoiseMap.of(plane))).isFalse();
  }

  @Test
  void halvesAreBinomial() {
    RandomStream stream = SEEDS.child("half").stream();
    for (int n : new int[] {0, 1, 29, 30, 31, 500, 5000}) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < 4000; i++) {
        double draw = NoisyPair.half(n, stream) - n / 2.0;
        assertThat(Math.abs(draw)).isLessThanOrEqualTo(n / 2.0);
        sum += draw;
        squares += draw * draw;
      }
      // Binomial(n, 1/2): mean n/2, variance n/4; five standard errors of 4000 draws
      double deviation = Math.sqrt(n) / 2;
      assertThat(sum / 4000).isCloseTo(0, within(5 * deviation / Math.sqrt(4000) + 1e-12));
      double spread = 5 * n / 4.0 * Math.sqrt(2 / 4000.0);
      assertThat(squares / 4000).isCloseTo(n / 4.0, within(spread + 1e-12));
    }
  }

  @Test
  void equalSeedsGiveEqualPixelsAndIds() {
    Micrograph image = counts(20);
    assertThat(NoisyPair.of(image, SEEDS.child("x")))
        .isEqualTo(NoisyPair.of(image, SEEDS.child("x")));
    assertThat(NoisyPair.of(image, SEEDS.child("x")).first().id())
        .isNotEqualTo(NoisyPair.of(image, SEEDS.child("y")).first().id());
  }
}
