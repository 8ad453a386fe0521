package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;

class AgentSettingsTest {
  /** All settings of the five modes. */
  static Settings presets() {
    return Settings.NONE.withPresets(FiveModesSettings.PARAMETERS);
  }

  @Test
  void settingsArePartOfTheName() {
    AgentSpec agent =
        AgentSpec.named("gp-ucb+log+five-modes( survey_beta=2.50  agreement=0.8 views=tiles)");
    assertThat(agent.name())
        .isEqualTo("gp-ucb+log+five-modes(agreement=0.8 survey_beta=2.5 views=tiles)");
    assertThat(agent.settings().values())
        .isEqualTo(Map.of("agreement", 0.8, "survey_beta", 2.5, "views", "tiles"));
    assertThat(AgentSpec.named(agent.name())).isEqualTo(agent);
    assertThat(AgentSpec.named("raster+log()").name()).isEqualTo("raster+log+equal-share");
  }

  @Test
  void whatHoldsAnywayIsLeftOut() {
    assertThat(AgentSpec.named("gp-ucb+log+five-modes(survey_beta=3 found_defects=2)").name())
        .isEqualTo("gp-ucb+log+five-modes");
  }

  @Test
  void everyPresetIsAllowedAndInItsRange() {
    for (String planner : AgentSpec.planners()) {
      for (String navigator : AgentSpec.navigators()) {
        AgentSpec agent = new AgentSpec(navigator, "log", planner, Settings.NONE);
        for (Parameter parameter : agent.parameters()) {
          Object preset = parameter.preset();
          assertThat(parameter.decode(parameter.encode(preset)).toString())
              .startsWith(preset.toString().substring(0, 1));
          // the ends of a range that is searched are allowed, too
          for (double gene : new double[] {0, 1}) {
            Settings end = new Settings(Map.of(parameter.name(), parameter.decode(gene)));
            if (!parameter.name().endsWith("_coverage") && !parameter.name().endsWith("_budget")) {
              assertThat(agent.with(end).name()).startsWith(navigator);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gp-ucb+log+five-modes(agrement=1)|unknown setting `agrement`; did you mean `agreement`?",
        "gp-ucb+log+five-modes(agreement)|setting `agreement` must read name=value",
        "gp-ucb+log+five-modes(agreement=high)|setting `agreement` is `high`; it must be a number",
        "gp-ucb+log+five-modes(agreement=1e999)|setting `agreement` is `1e999`; it must be a number",
        "gp-ucb+log+five-modes(found_defects=2.5)|it must be a whole number",
        "gp-ucb+log+five-modes(views=all)|it must be one of blocks, tiles",
        "gp-ucb+log+five-modes(agreement=0.8 agreement=0.9)|setting `agreement` is given twice",
        "gp-ucb+log+five-modes(agreement=2)|agreement (2.0) must lie in [0.0, 1.0]",
        "gp-ucb+log+five-modes(census_coverage=0.1)|census_coverage (0.1) must lie in [0.15, 1.0]",
        "raster+none(agreement=1)|setting `agreement`: nothing can be set",
        "raster+log(spot_mm=0.05)|unknown setting `spot_mm`; did you mean `spot_nm`?",
        "raster+log(agreement=1|must be navigator+analyst",
        "raster+log)(|must be navigator+analyst",
      })
  void mistakesAreNamed(String name, String message) {
    assertThatThrownBy(() -> AgentSpec.named(name))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }
}
