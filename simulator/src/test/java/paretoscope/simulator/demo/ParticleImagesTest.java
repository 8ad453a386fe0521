package paretoscope.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.SeedTree;

class ParticleImagesTest {
  private static final List<ParticleImage> IMAGES = ParticleImages.DEFAULT.make(SeedTree.root(3));

  @Test
  void equalSeedsMakeEqualImages() {
    assertThat(ParticleImages.DEFAULT.make(SeedTree.root(3))).isEqualTo(IMAGES);
    assertThat(ParticleImages.DEFAULT.make(SeedTree.root(4))).isNotEqualTo(IMAGES);
  }

  @Test
  void particlesLieInTheFieldAndApart() {
    for (ParticleImage image : IMAGES) {
      assertThat(image.balls()).hasSize(70);
      for (ParticleImage.Ball ball : image.balls()) {
        assertThat(Math.min(ball.yPx(), ball.xPx())).isGreaterThan(ball.radiusPx());
        assertThat(Math.max(ball.yPx(), ball.xPx())).isLessThan(511 - ball.radiusPx());
      }
    }
  }

  /**
   * A ball of radius r holds 4/3 pi r³ of platinum. What an image has more of than one with a
   * single particle on the same film lies within five standard deviations of the Poisson counts,
   * and half a percent for sums over pixels in place of integrals.
   */
  @Test
  void theSignalIsTheVolumeOfTheMetal() {
    ParticleImage many = IMAGES.get(1);
    ParticleImage one =
        new ParticleImages(512, 0.2, List.of(300.0), 1).make(SeedTree.root(3)).get(0);
    double expected = metal(many) - metal(one);
    double sigma = Math.sqrt(counts(many) + counts(one));
    assertThat(counts(many) - counts(one))
        .isCloseTo(expected, within(5 * sigma + 0.005 * expected));
  }

  /** Electrons that the metal sends to the detector. */
  private static double metal(ParticleImage image) {
    double electronsPerSquareNm = 300 * 100;
    double volumeCubicNm = 0;
    for (ParticleImage.Ball ball : image.balls()) {
      volumeCubicNm += 4 / 3.0 * Math.PI * Math.pow(ball.radiusPx() * 0.2, 3);
    }
    return electronsPerSquareNm * 0.016 * volumeCubicNm;
  }

  private static double counts(ParticleImage image) {
    return Arrays.stream(image.micrograph().pixels().values()).sum();
  }
}
