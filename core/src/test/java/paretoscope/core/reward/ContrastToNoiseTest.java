package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

class ContrastToNoiseTest extends LabelFreeContractTest {
  @Override
  protected Reward reward() {
    return new ContrastToNoise();
  }

  @Test
  void isTheMatchedFiltersSignalToNoiseRatioLessWhatNoiseReaches() {
    // height 1 in noise 0.2: z = sqrt(pi) * sigma * height / noise, less the share of the mean
    Scene one = Scene.of(256, 256, List.of(new Blob(128, 128, 2, 0.6)), 0.2);
    double norm = Math.sqrt(Math.PI * 4 - Math.pow(2 * Math.PI * 4, 2) / (13 * 13));
    double expected = 0.6 * norm / 0.2 - Math.sqrt(2 * Math.log(256 * 256));
    // z has a standard deviation of 1, and the noise is known to some percent
    assertThat(score(one.image(), one.perfect())).isCloseTo(expected, within(3.0));
  }

  @Test
  void nClearColumnsScoreTheSquareRootOfN() {
    double floor = Math.sqrt(2 * Math.log(256 * 256));
    assertThat(score(SCENE.perfect())).isCloseTo(floor * 16, within(1e-9));
  }

  @Test
  void oneDazzlingSpotCountsNoMoreThanAClearOne() {
    List<Blob> columns = new ArrayList<>(SCENE.truth());
    columns.set(0, new Blob(8, 8, 2, 50));
    Scene dazzling = Scene.of(256, 256, columns, 0.1);
    Detections spot = new Detections(columns.subList(0, 1));
    assertThat(score(dazzling.image(), spot))
        .isLessThan(score(dazzling.image(), dazzling.perfect()) / 10);
  }

  @Test
  void noiseScoresBelowNothing() {
    Scene empty = Scene.of(256, 256, List.of(), 0.1);
    assertThat(score(empty.image(), SCENE.random(1000))).isLessThan(0);
    assertThat(score(empty.image(), Detections.NONE)).isEqualTo(0);
  }

  @Test
  void seeingAColumnTwiceCosts() {
    List<Blob> twice = new ArrayList<>(SCENE.truth());
    SCENE.truth().forEach(b -> twice.add(new Blob(b.y() + 1, b.x(), b.sigma(), 1)));
    assertThat(score(new Detections(twice))).isCloseTo(0, within(1e-9));
  }
}
