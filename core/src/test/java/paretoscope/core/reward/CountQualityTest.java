package paretoscope.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Micrograph;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;

class CountQualityTest extends RewardContractTest {
  @Override
  protected Reward reward() {
    return new CountQuality();
  }

  @Override
  protected Map<String, Object> options() {
    return Map.of("expected_count", 256);
  }

  @Test
  void isThePublishedFormula() {
    assertThat(score(SCENE.perfect())).isEqualTo(0);
    assertThat(score(Detections.NONE)).isEqualTo(1);
    assertThat(score(SCENE.random(64))).isEqualTo(0.75);
    assertThat(score(SCENE.random(512))).isEqualTo(1);
  }

  @Test
  void countsCellsOfTheFieldWhereOnlyTheLatticeIsKnown() {
    // 256 px of 0.02 nm = 5.12 nm; cells of 0.64 nm with 4 columns: 8 * 8 * 4 = 256 columns
    Map<String, Object> lattice = Map.of("lattice_constant_nm", 0.64, "columns_per_cell", 4);
    assertThat(withOptions(SCENE.image(), lattice, 192)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> withOptions(SCENE.image(), Map.of(), 3))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll("count-quality", "expected_count", "lattice_constant_nm");
    Micrograph unknown = new Micrograph("a.tif", SCENE.image().pixels(), Double.NaN);
    assertThatThrownBy(() -> withOptions(unknown, Map.of("lattice_constant_nm", 0.39), 3))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll("lattice_constant_nm", "0.39", "a.tif", "pixel size");
  }

  private double withOptions(Micrograph image, Map<String, Object> options, int count) {
    Settings settings = new Settings(options).withPresets(reward().card().options());
    return reward().score(FakeAnalysis.of(image, SCENE.random(count)), settings);
  }
}
