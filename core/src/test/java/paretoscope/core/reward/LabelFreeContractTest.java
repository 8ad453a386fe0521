package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.spot.Detections;

/** What rewards that judge detections by the image must keep besides. */
abstract class LabelFreeContractTest extends RewardContractTest {
  @Test
  void perfectDetectionsBeatFlawedOnes() {
    double perfect = cost(SCENE.perfect());
    assertThat(perfect).as("missing").isLessThan(cost(SCENE.missing(5)));
    assertThat(perfect).as("shifted").isLessThan(cost(SCENE.shifted(2.5)));
    assertThat(perfect).as("spurious").isLessThan(cost(SCENE.spurious(60)));
    assertThat(perfect).as("random").isLessThan(cost(SCENE.random(256)));
  }

  @Test
  void greaterFlawsCostMore() {
    assertThat(cost(SCENE.missing(5))).isLessThan(cost(SCENE.missing(2)));
    assertThat(cost(SCENE.spurious(60))).isLessThan(cost(SCENE.spurious(600)));
  }

  @Test
  void neitherFewNorManyDetectionsWin() {
    double perfect = cost(SCENE.perfect());
    Detections one = new Detections(SCENE.truth().subList(0, 1));
    Detections two = new Detections(List.of(SCENE.truth().get(17), SCENE.truth().get(18)));
    assertThat(perfect).isLessThan(cost(Detections.NONE));
    assertThat(perfect).isLessThan(cost(one));
    assertThat(perfect).isLessThan(cost(two));
    assertThat(perfect).isLessThan(cost(SCENE.random(4000)));
  }
}
