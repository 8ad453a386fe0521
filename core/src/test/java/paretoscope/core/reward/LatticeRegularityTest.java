package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;

class LatticeRegularityTest extends LabelFreeContractTest {
  @Override
  protected Reward reward() {
    return new LatticeRegularity();
  }

  @Test
  void aPerfectLatticeScoresOne() {
    assertThat(score(SCENE.perfect())).isGreaterThan(0.97).isLessThanOrEqualTo(1);
  }

  @Test
  void nothingScoresZero() {
    assertThat(score(Detections.NONE)).isEqualTo(0);
  }

  @Test
  void twoNeighboursScoreNextToNothing() {
    Detections two = new Detections(SCENE.truth().subList(100, 102));
    assertThat(score(two)).isLessThan(0.01);
  }

  @Test
  void severalColumnsPerCellAreRegularToo() {
    List<Blob> columns = new ArrayList<>();
    for (int y = 6; y < 240; y += 20) {
      for (int x = 6; x < 240; x += 20) {
        columns.add(Scene.column(y, x));
        columns.add(new Blob(y + 10, x + 7, Scene.SIGMA, 0.4));
      }
    }
    Scene motif = Scene.of(240, 240, columns, 0.1);
    double whole = score(motif.image(), motif.perfect());
    assertThat(whole).isGreaterThan(0.85);
    assertThat(score(motif.image(), motif.shifted(4))).isLessThan(0.5 * whole);
  }

  @Test
  void anImageWithoutLatticeScoresZero() {
    Scene empty = Scene.of(256, 256, List.of(), 0.1);
    assertThat(score(empty.image(), SCENE.perfect())).isEqualTo(0);
  }
}
