package paretoscope.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeThresholdsTest {
  @ParameterizedTest
  @CsvSource({
    "0, false, 1, true, SURVEY",
    "0.149, true, 0.9, true, SURVEY",
    "0.15, false, 0.9, true, INVESTIGATE",
    "0.9, false, 0.9, true, INVESTIGATE",
    "0.15, true, 0.9, true, CHARACTERISE",
    "0.499, true, 0.9, true, CHARACTERISE",
    "0.5, true, 0.9, true, CENSUS",
    // little is left
    "0, false, 0.2, true, CENSUS",
    "0.3, false, 0.2, true, CENSUS",
    "0.3, true, 0.201, true, CHARACTERISE",
    "1, true, 0.05, true, CENSUS",
    "1, true, 0.05, false, TERMINATE",
    "1, true, 0.051, false, CENSUS",
  })
  void modesFollowCoverageFindsAndBudget(
      double coverage, boolean confirmed, double left, boolean open, Mode mode) {
    assertThat(ModeThresholds.PUBLISHED.mode(coverage, confirmed, left, open)).isEqualTo(mode);
  }

  @Test
  void refusesThresholdsThatDoNotAscend() {
    assertThatThrownBy(() -> new ModeThresholds(0.5, 2, 0.4, 0.2, 0.05))
        .hasMessage("census_coverage (0.4) must lie in [0.5, 1.0].");
    assertThatThrownBy(() -> new ModeThresholds(0.1, 2, 0.4, 0.2, 0.3))
        .hasMessageContaining("end_budget (0.3) must lie in [0.0, 0.2]");
    assertThatThrownBy(() -> new ModeThresholds(0.1, -1, 0.4, 0.2, 0.1))
        .hasMessageContaining("found_defects");
  }

  @Test
  void modesHaveThePublishedBetas() {
    assertThat(Mode.values()).extracting(Mode::beta).containsExactly(3.0, 2.0, 0.5, 1.0, 0.0);
  }
}
