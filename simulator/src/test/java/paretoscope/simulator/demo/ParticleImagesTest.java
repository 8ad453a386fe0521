package paretoscope.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
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
   * A ball of radius r holds 4/3 pi r³ of platinum, whatever its image. The sum of some 70 balls'
   * Poisson counts lies within five standard deviations of it.
   */
  @Test
  void theSignalIsTheVolumeOfTheMetal() {
    ParticleImage image = IMAGES.get(1);
    double electronsPerPixel = 300 * 100 * 0.2 * 0.2;
    double expected = 0;
    for (ParticleImage.Ball ball : image.balls()) {
      double radiusNm = ball.radiusPx() * 0.2;
      double volumePx = 4 / 3.0 * Math.PI * Math.pow(radiusNm, 3) / (0.2 * 0.2);
      expected += electronsPerPixel * 0.016 * volumePx;
    }
    Plane counts = image.micrograph().pixels();
    double all = 0;
    for (double count : counts.values()) {
      all += count;
    }
    double film = electronsPerPixel * 0.016 / 51.7 * 20 * counts.size();
    assertThat(all - film).isCloseTo(expected, within(0.35 * film + 5 * Math.sqrt(all)));
    assertThat(expected).isGreaterThan(film);
  }
}
