package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.spot.Detections;

class ResidualStructureTest extends LabelFreeContractTest {
  @Override
  protected Reward reward() {
    return new ResidualStructure();
  }

  @Test
  void nothingExplainedScoresOne() {
    assertThat(score(Detections.NONE)).isEqualTo(1);
  }

  @Test
  void allExplainedLeavesNextToNothing() {
    assertThat(score(SCENE.perfect())).isBetween(-0.05, 0.1);
  }

  @Test
  void halfExplainedLeavesHalf() {
    double perfect = score(SCENE.perfect());
    assertThat(score(SCENE.missing(2))).isCloseTo(0.5 + perfect / 2, within(0.03));
  }

  @Test
  void detectionsInNoiseCostMoreThanTheyExplain() {
    Scene empty = Scene.of(256, 256, List.of(), 0.1);
    assertThat(score(empty.image(), SCENE.random(100))).isGreaterThan(1.5);
  }
}
