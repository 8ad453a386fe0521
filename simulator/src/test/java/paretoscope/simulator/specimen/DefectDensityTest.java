package paretoscope.simulator.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paretoscope.core.random.SeedTree;

class DefectDensityTest {
  private static final Slab SLAB = new Slab(600, 0.02, 0.6, 2, 4, 0);
  private static final Structure STRUCTURE = Material.BATIO3.structure(SLAB, SeedTree.root(1));

  private static DefectDensity density(DefectSpread spread) {
    return new DefectDensity(spread, STRUCTURE, SLAB, SeedTree.root(2));
  }

  @ParameterizedTest
  @EnumSource
  void theMeanOverTheFieldIsOne(DefectSpread spread) {
    DefectDensity density = density(spread);
    double sum = 0;
    for (int i = 0; i < 600; i++) {
      for (int j = 0; j < 600; j++) {
        sum += density.at(j * 0.02, i * 0.02);
      }
    }
    assertThat(sum / (600 * 600)).isCloseTo(1, within(0.02));
  }

  @Test
  void wallsDrawDefects() {
    DefectDensity density = density(DefectSpread.ALONG_WALLS);
    for (int i = 0; i < 600; i++) {
      double wall = STRUCTURE.wallNm(i * 0.02, 6);
      if (wall < 0.2) {
        assertThat(density.at(i * 0.02, 6)).isGreaterThan(1.5);
      } else if (wall > 1.9) {
        assertThat(density.at(i * 0.02, 6)).isLessThan(0.4);
      }
    }
  }

  @Test
  void crystalsWithoutWallsHaveDefectsAnywhere() {
    Structure crystal = Material.SRTIO3.structure(SLAB, SeedTree.root(1));
    DefectDensity density =
        new DefectDensity(DefectSpread.ALONG_WALLS, crystal, SLAB, SeedTree.root(2));
    assertThat(density.at(1, 1)).isCloseTo(1, within(1e-9));
  }
}
