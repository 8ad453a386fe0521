package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import paretoscope.core.image.Micrograph;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;

class DetectionStabilityTest extends RewardContractTest {
  @Override
  protected Reward reward() {
    return new DetectionStability();
  }

  private double when(Function<Micrograph, Detections> again) {
    Settings settings = Settings.NONE.withPresets(reward().card().options());
    return reward().score(new FakeAnalysis(SCENE.image(), SCENE.perfect(), again), settings);
  }

  @Test
  void theSameFoundAgainScoresOne() {
    assertThat(when(variant -> SCENE.perfect())).isEqualTo(1);
  }

  @Test
  void nothingFoundScoresZero() {
    assertThat(when(variant -> Detections.NONE)).isEqualTo(0);
  }

  @Test
  void halfFoundAgainScoresLikeF1LessChance() {
    Detections half = new Detections(SCENE.truth().subList(0, 128));
    double score = when(v -> v.id().endsWith("-1") ? SCENE.perfect() : half);
    double chance = 1 - Math.exp(-192 / 65536.0 * Math.PI * 4);
    assertThat(score).isCloseTo((2 * 128 / 384.0 - chance) / (1 - chance), within(1e-12));
  }

  @Test
  void lessSharedIsWorse() {
    double few = when(v -> v.id().endsWith("-1") ? SCENE.perfect() : SCENE.missing(5));
    double many = when(v -> v.id().endsWith("-1") ? SCENE.perfect() : SCENE.missing(2));
    assertThat(few).isGreaterThan(many);
  }

  @Test
  void crowdsThatAgreeByChanceScoreNextToNothing() {
    Detections other =
        new Detections(
            SCENE.random(4000).blobs().stream()
                .map(b -> Scene.column(255 - b.y(), b.x()))
                .toList());
    assertThat(when(v -> v.id().endsWith("-1") ? SCENE.random(4000) : other)).isLessThan(0.1);
  }

  @Test
  void everyCandidateSeesTheSamePair() {
    List<Micrograph> seen = new java.util.ArrayList<>();
    for (int i = 0; i < 2; i++) {
      when(
          v -> {
            seen.add(v);
            return Detections.NONE;
          });
    }
    assertThat(seen.get(0)).isEqualTo(seen.get(2));
    assertThat(seen.get(1)).isEqualTo(seen.get(3));
    assertThat(seen.get(0).id()).isNotEqualTo(seen.get(1).id());
  }
}
