package paretoscope.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.simulator.acquisition.Detector;
import paretoscope.simulator.acquisition.ScanErrors;
import paretoscope.simulator.damage.Contamination;
import paretoscope.simulator.damage.DamageModel;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.DefectSpread;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.specimen.Slab;

class WorldSpecTest {
  private static WorldSpec spec(String id, int side, double budget) {
    return new WorldSpec(
        id,
        Material.SRTIO3,
        Difficulty.EASY,
        new Slab(side, 0.02, 0.6, 2, 20, 0),
        List.of(),
        DefectSpread.UNIFORM,
        ScanErrors.NONE,
        Detector.IDEAL,
        DamageModel.none(200),
        Contamination.NONE,
        budget);
  }

  @ParameterizedTest
  @ValueSource(strings = {"srtio3-easy", "SrTiO3-easy-v1", "srtio3_easy-v1", "x-v0", "", "-v1"})
  void idsHaveAVersion(String id) {
    assertThatThrownBy(() -> spec(id, 996, 1e8)).hasMessageContaining("id of a world");
  }

  @Test
  void refusesSmallFieldsAndEmptyBudgets() {
    assertThatThrownBy(() -> spec("x-v1", 995, 1e8)).hasMessageContaining("at least 996");
    assertThatThrownBy(() -> spec("x-v1", 996, 0)).hasMessageContaining("dose budget of x-v1");
    assertThatThrownBy(() -> spec("x-v1", 996, Double.NaN)).hasMessageContaining("dose budget");
  }

  @Test
  void aWorldMayHaveNoDefects() {
    World world = World.of(spec("perfect-v12", 996, 1e8), 5);
    assertThat(world.truth()).isNotEmpty();
    assertThat(world.truth()).extracting(AtomicColumn::defect).containsOnly(Defect.NONE);
  }

  @Test
  void largerFieldsHaveMoreTiles() {
    assertThat(spec("x-v1", 2000, 1e8).tiles().count()).isEqualTo(256);
    assertThat(spec("x-v1", 996, 1e8).tiles()).isEqualTo(TileGrid.standard(0.02));
  }
}
