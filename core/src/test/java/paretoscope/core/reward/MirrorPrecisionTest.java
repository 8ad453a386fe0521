package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;

class MirrorPrecisionTest extends RewardContractTest {
  @Override
  protected Reward reward() {
    return new MirrorPrecision();
  }

  private static double precision(int found, int inverted) {
    Detections upright = new Detections(SCENE.truth().subList(0, found));
    Detections turned = new Detections(SCENE.truth().subList(0, inverted));
    var analysis = new FakeAnalysis(SCENE.image(), upright, variant -> turned);
    return new MirrorPrecision().score(analysis, Settings.NONE);
  }

  @Test
  void countsWhatTheInvertedImageDoesNotExplain() {
    assertThat(precision(40, 10)).isEqualTo(0.75);
    assertThat(precision(40, 0)).isEqualTo(1);
    assertThat(precision(40, 60)).isEqualTo(-0.5);
  }

  @Test
  void fewerThanTwoDetectionsAreNoEvidence() {
    assertThat(List.of(precision(0, 0), precision(1, 0))).containsOnly(0.0);
    assertThat(precision(2, 0)).isEqualTo(1);
  }
}
