package paretoscope.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.error.UserError;
import paretoscope.simulator.acquisition.View;

class WorldsTest {
  static java.util.List<String> ids() {
    return Worlds.ids();
  }

  @Test
  void mistypedIdsGetASuggestion() {
    assertThatThrownBy(() -> Worlds.named("srtio3-esay-v1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("unknown world `srtio3-esay-v1`; did you mean `srtio3-easy-v1`?");
  }

  @Test
  void patternsFindWorlds() {
    assertThat(Worlds.matching("all")).hasSize(15);
    assertThat(Worlds.matching("srtio3-*"))
        .extracting(WorldSpec::id)
        .containsExactly("srtio3-easy-v1", "srtio3-medium-v1", "srtio3-hard-v1");
    assertThat(Worlds.matching("srtio3-{easy,hard}-v1")).hasSize(2);
    assertThatThrownBy(() -> Worlds.matching("srtio3-e?")).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> Worlds.matching("srtio3-{")).isInstanceOf(UserError.class);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void specsSurviveJson(String id) {
    WorldSpec spec = Worlds.named(id);
    assertThat(WorldJson.read(WorldJson.write(spec))).isEqualTo(spec);
  }

  @Test
  void brokenJsonSaysWhatIsWrong() {
    String json = WorldJson.write(Worlds.named("srtio3-easy-v1"));
    assertThatThrownBy(() -> WorldJson.read(json.replace("\"beamKeV\"", "\"beamKev\"")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("beamKeV");
    assertThatThrownBy(() -> WorldJson.read(json.replace("\"sidePx\":996", "\"sidePx\":500")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("must be at least 996");
  }

  @Test
  void tilesCoverTheFieldExactly() {
    WorldSpec spec = Worlds.named("srtio3-easy-v1");
    TileGrid tiles = spec.tiles();
    assertThat(tiles).isEqualTo(TileGrid.standard(0.02));
    assertThat(tiles.count()).isEqualTo(64);
    assertThat(tiles.heightPx()).isEqualTo(996);
    assertThat(tiles.view(0).xNm(0)).isCloseTo(0, within(1e-12));
    View last = tiles.view(63);
    assertThat(last.xNm(127)).isCloseTo(995 * 0.02, within(1e-9));
    assertThat(tiles.view(1, 2)).isEqualTo(tiles.view(10));
    assertThat(tiles.view(1, 2).xNm(0)).isCloseTo(248 * 0.02, within(1e-9));
    assertThat(tiles.view(1, 2).yNm(0)).isCloseTo(124 * 0.02, within(1e-9));
    assertThatThrownBy(() -> tiles.view(64)).hasMessageContaining("number of a tile");
  }

  @Test
  void budgetsGrowWithEase() {
    assertThat(Worlds.named("srtio3-easy-v1").rasterDoseElectronsPerSquareAngstrom())
        .isCloseTo(20000, within(0.01));
    assertThat(Worlds.named("srtio3-hard-v1").budgetElectrons())
        .isLessThan(Worlds.named("srtio3-medium-v1").budgetElectrons());
  }
}
