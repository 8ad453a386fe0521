package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

class NeighbourErrorTest extends RewardContractTest {
  @Override
  protected Reward reward() {
    return new NeighbourError();
  }

  @Override
  protected Map<String, Object> options() {
    return Map.of("expected_count", 10);
  }

  private static Detections line(double... x) {
    List<Blob> blobs = new ArrayList<>();
    for (double at : x) {
      blobs.add(Scene.column(100, at));
    }
    return new Detections(blobs);
  }

  @Test
  void oneDetectionCountsAsAnErrorAndNoneDoesNot() {
    assertThat(score(Detections.NONE)).isEqualTo(0);
    assertThat(score(line(50))).isEqualTo(0.1);
  }

  @Test
  void fewerThanFiveUseAllOthers() {
    assertThat(score(line(50, 79.9))).isEqualTo(0.2);
    assertThat(score(line(50, 80))).isEqualTo(0);
    // sums 10 + 40, 10 + 30, 30 + 40: none below 30
    assertThat(score(line(50, 60, 90))).isEqualTo(0);
    // sums 10 + 24, 10 + 14, 14 + 24
    assertThat(score(line(50, 60, 74))).isEqualTo(0.1);
  }

  @Test
  void sumsTheFourNearestOfMany() {
    // spacing 4: inner points 4 + 4 + 8 + 8 = 24, next to the ends 4 + 4 + 8 + 12 = 28, ends 40
    assertThat(score(line(0, 4, 8, 12, 16, 20, 24))).isEqualTo(0.5);
    // spacing 5: 30 inside, not less than 30
    assertThat(score(line(0, 5, 10, 15, 20, 25, 30))).isEqualTo(0);
  }

  @Test
  void thresholdFollowsLatticeAndPixelSize() {
    // spacing 0.32 nm / 0.02 nm = 16 px: the threshold is 0.9 * 64 = 57.6 px
    Map<String, Object> lattice = Map.of("lattice_constant_nm", 0.32);
    assertThat(with(lattice, SCENE.perfect())).isEqualTo(0);
    List<Blob> all = new ArrayList<>(SCENE.truth());
    all.add(Scene.column(128, 128));
    assertThat(with(lattice, new Detections(all)))
        .as("a detection amid a cell: its own sum is 4 * 11.3 px")
        .isEqualTo(1 / 256.0);
    all.set(all.size() - 1, Scene.column(120, 122));
    assertThat(with(lattice, new Detections(all)))
        .as("a column detected twice: both are too close")
        .isEqualTo(2 / 256.0);
  }

  @Test
  void aGivenThresholdGoesFirst() {
    Map<String, Object> given = Map.of("lattice_constant_nm", 0.32, "threshold_px", 65.0);
    // 14 * 14 inner columns have a sum of 64 px, those on the rim of 70.6 px and more
    assertThat(with(given, SCENE.perfect())).isEqualTo(196 / 256.0);
  }

  private double with(Map<String, Object> options, Detections detections) {
    Settings settings = new Settings(options).withPresets(reward().card().options());
    return reward().score(FakeAnalysis.of(SCENE.image(), detections), settings);
  }
}
