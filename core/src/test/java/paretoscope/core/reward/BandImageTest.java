package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandImageTest {
  @Test
  void whiteNoiseKeepsTheShareOfItsVarianceThatTheFormulaSays() {
    Scene empty = Scene.of(256, 256, List.of(), 0.1);
    BandImage band = BandImage.of(empty.image().pixels(), 1, 3);
    double variance = band.energy() / band.plane().size();
    // 65 536 normal pixels, about 4 000 independent ones in the band: 2 % standard error
    assertThat(variance / (0.01 * band.whiteShare())).isCloseTo(1, within(0.08));
  }

  @Test
  void aColumnIsTakenOffWithoutRest() {
    Scene one = Scene.of(64, 64, List.of(Scene.column(31.3, 32.6)), 0);
    BandImage band = BandImage.of(one.image().pixels(), 1, 3);
    double left = ColumnFit.energyLeft(band, one.truth());
    // the fit looks no further than 2.5 widths
    assertThat(left / band.energy()).isLessThan(2e-3);
  }

  @Test
  void gaussianLinesAreGaussian() {
    GaussianLine line = GaussianLine.around(20.3, 2.7, 9, 64);
    for (int i = 0; i < line.count(); i++) {
      double offset = line.first() + i - 20.3;
      double exact = Math.exp(-offset * offset / (2 * 2.7 * 2.7));
      assertThat(line.at(i)).isCloseTo(exact, within(1e-12));
    }
  }
}
