package paretoscope.simulator.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import paretoscope.core.image.Plane;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Recording;

class SightTest {
  private static final Detector DETECTOR = new Detector(1, 0, 0, 65535);

  private static Recording recording(int side, double pixelNm, double dose) {
    double[] counts = new double[side * side];
    View view = new View(1, 2, side * pixelNm, side * pixelNm, side, side);
    Look look = new Look(view, dose);
    for (int i = 0; i < counts.length; i++) {
      double bright = i % side < side / 2 ? 0.02 : 0.06;
      counts[i] = bright * look.electronsPerPixel();
    }
    return new Recording(1, look, new Plane(side, side, counts));
  }

  @Test
  void seesSquaresOfOneSizeWhateverThePixels() {
    assertThat(Sight.of(recording(128, 0.02, 1e4), DETECTOR, 8).features().width()).isEqualTo(64);
    assertThat(Sight.of(recording(64, 0.04, 1e4), DETECTOR, 8).features().width()).isEqualTo(64);
    assertThat(Sight.of(recording(100, 0.026, 1e4), DETECTOR, 8).features().width()).isEqualTo(64);
    assertThat(Sight.of(recording(3, 0.02, 1e4), DETECTOR, 8).features().width()).isEqualTo(8);
  }

  /** Halves of 0.02 and 0.06 of the electrons: mean 0.04, standard deviation 0.02. */
  @Test
  void saysHowBrightInStandardDeviations() {
    Sight sight = Sight.of(recording(128, 0.02, 1e4), DETECTOR, 8);
    float[] values = sight.features().values();
    int right = sight.features().at(10, 60);
    assertThat(values[sight.features().at(10, 3)]).isCloseTo(-1, within(1e-5f));
    assertThat(values[right]).isCloseTo(1, within(1e-5f));
    // 1e4 e/Å² are 1600 e in a square of 0.04 nm; noise is the root of 0.04 / 1600, 0.005
    assertThat(values[right + 2]).isCloseTo((float) Math.log10(0.02 / 0.005), within(1e-5f));
    assertThat(values[right + 3]).isCloseTo((float) (Math.log10(0.04) + 2), within(1e-5f));
  }

  @Test
  void doseChangesWhatItSaysOfNoiseAlone() {
    float[] low = Sight.of(recording(128, 0.02, 1000), DETECTOR, 8).features().values();
    float[] high = Sight.of(recording(128, 0.02, 10_000), DETECTOR, 8).features().values();
    assertThat(low[0]).isCloseTo(high[0], within(1e-5f));
    assertThat(low[1]).isCloseTo(high[1], within(1e-5f));
    assertThat(high[2] - low[2]).isCloseTo(0.5f, within(1e-5f));
    assertThat(low[3]).isCloseTo(high[3], within(1e-5f));
  }

  /** Halves have 0.5 and 1.5 of the mean. */
  @Test
  void showsLightColumnsBesideHeavyOnesAsLogarithms() {
    Sight sight = Sight.of(recording(128, 0.02, 1e4), DETECTOR, 8);
    float[] values = sight.features().values();
    int left = sight.features().at(10, 3);
    int right = sight.features().at(10, 60);
    assertThat(values[left + 1]).isCloseTo((float) (3 * Math.log(0.5)), within(1e-4f));
    assertThat(values[right + 1]).isCloseTo((float) (3 * Math.log(1.5)), within(1e-4f));
  }

  @Test
  void knowsWhereItsSquaresLie() {
    Sight sight = Sight.of(recording(128, 0.02, 1e4), DETECTOR, 8);
    assertThat(sight.xNm(0)).isCloseTo(1.02, within(1e-12));
    assertThat(sight.yNm(63)).isCloseTo(2 + 63.5 * 0.04, within(1e-12));
    assertThat(sight.column(sight.xNm(17.25))).isCloseTo(17.25, within(1e-9));
    assertThat(sight.row(sight.yNm(17.25))).isCloseTo(17.25, within(1e-9));
  }

  @Test
  void survivesImagesOfNothing() {
    View view = new View(0, 0, 0.64, 0.64, 32, 32);
    Plane nothing = new Plane(32, 32, new double[32 * 32]);
    Recording recording = new Recording(1, new Look(view, 10), nothing);
    for (float value : Sight.of(recording, DETECTOR, 8).features().values()) {
      assertThat(Float.isFinite(value)).isTrue();
    }
  }
}
