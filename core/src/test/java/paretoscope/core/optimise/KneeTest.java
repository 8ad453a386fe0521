package paretoscope.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KneeTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void theKneeBulgesFarthestTowardsTheIdeal() {
    double[][] front = {{0, 1}, {0.1, 0.7}, {0.2, 0.15}, {0.6, 0.1}, {1, 0}};
    assertThat(Knee.of(front)).isEqualTo(2);
  }

  @Test
  void unitsDoNotMatter() {
    double[][] front = {{0, 5e-9}, {100, 4.5e-9}, {200, 1e-9}, {900, 0.5e-9}, {1000, 0}};
    assertThat(Knee.of(front)).isEqualTo(2);
  }

  @Test
  void onAFrontThatBendsAwayTheBalancedPointIsTaken() {
    double[][] front = {{0, 1}, {0.3, 0.95}, {0.72, 0.7}, {0.95, 0.3}, {1, 0}};
    assertThat(Knee.of(front)).isEqualTo(2);
  }

  @Test
  void threeObjectivesUseThePlaneThroughTheExtremes() {
    double[][] front = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.3, 0.3, 0.3}, {0.5, 0.5, 0.01}};
    assertThat(Knee.of(front)).isEqualTo(3);
  }

  @Test
  void degenerateFrontsHaveAKnee() {
    assertThat(Knee.of(new double[][] {{3, 4}})).isZero();
    assertThat(Knee.of(new double[][] {{0, 1}, {1, 0}})).isZero();
    assertThat(Knee.of(new double[][] {{2, 2}, {2, 2}, {2, 2}})).isZero();
    assertThat(Knee.of(new double[][] {{7}, {7}})).isZero();
    assertThat(Knee.of(new double[][] {{0, 1, 5}, {0.2, 0.2, 5}, {1, 0, 5}})).isEqualTo(1);
  }

  @Test
  void pointsWithAnInfiniteObjectiveAreChosenLast() {
    assertThat(Knee.of(new double[][] {{0, INFINITY}, {0.5, 1}, {INFINITY, 0.5}})).isEqualTo(1);
    assertThat(Knee.of(new double[][] {{-INFINITY, 9}, {INFINITY, -INFINITY}})).isZero();
  }

  @Test
  void tiesGoToTheFirst() {
    double[][] front = {{1, 0}, {0.2, 0.4}, {0.4, 0.2}, {0, 1}};
    assertThat(Knee.of(front)).isEqualTo(1);
  }

  @Test
  void anEmptyFrontIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Knee.of(new double[0][]))
        .withMessageContaining("without points");
  }
}
