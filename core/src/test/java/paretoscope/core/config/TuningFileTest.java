package paretoscope.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;

class TuningFileTest {
  private static final List<Parameter> KNOWN =
      List.of(
          RealParameter.of("dose", "1", "dose", 0, 1, 0.25),
          new IntegerParameter("finds", "1", "finds", 0, 9, Scale.LINEAR, 2));

  private static TuningFile read(String text, String... overrides) {
    return TuningFile.read(
        "x.yaml",
        text,
        List.of(overrides),
        agent -> {
          if (agent.equals("blind")) {
            throw new UserError("unknown agent `blind`.");
          }
          return agent.equals("plain") ? List.of() : KNOWN;
        });
  }

  @Test
  void everythingIsSearchedWhereNothingIsNamed() {
    TuningFile file = read("study: s\nagent: a\n");
    assertThat(file.searched()).isEqualTo(KNOWN);
    assertThat(file.fixed()).isEmpty();
    assertThat(file.seed()).isEqualTo(1);
    assertThat(file.objectives()).isEmpty();
    assertThat(file.settings().get("objectives").value()).isEqualTo("dec-auc, looks");
    assertThat(file.dwellMicroseconds()).isEqualTo(10);
    assertThat(file.lookSeconds()).isEqualTo(1);
  }

  @Test
  void whatIsNotNamedKeepsItsPreset() {
    TuningFile file = read("study: s\nagent: a\nparameters:\n  dose: {range: [0.5, 1]}\n");
    assertThat(file.searched()).singleElement().extracting(Parameter::name).isEqualTo("dose");
    assertThat(((RealParameter) file.searched().get(0)).low()).isEqualTo(0.5);
    assertThat(file.fixed()).isEqualTo(Map.of("finds", 2));
    assertThat(read("study: s\nagent: a\nparameters:\n  finds:\n").searched())
        .isEqualTo(KNOWN.subList(1, 2));
  }

  @Test
  void aFileWithAnAgentTunesIt() {
    assertThat(TuningFile.tunes("x.yaml", "agent: a\n", List.of())).isTrue();
    assertThat(TuningFile.tunes("x.yaml", "workflow:\n", List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent=blind|in --set agent: unknown agent `blind`",
        "agent=plain|nothing is searched: agent `plain` in --set agent has no parameters",
        "agent=[a, b]|must be one agent",
        "parameters.dos=1|unknown key `dos` in --set parameters.dos; did you mean `dose`",
        "parameters.dose=high|`parameters.dose` in --set parameters.dose",
        "rewards=[evidence]|`rewards` in --set rewards does not go with `agent`",
        "limits.evaluation_seconds=3|`limits` in --set limits.evaluation_seconds does not go",
        "held_out_seed=3|unknown key `held_out_seed` in --set held_out_seed; did you mean",
        "microscope.dwell_us=0|must be a number of µs above 0",
      })
  void mistakesAreNamedWithTheWayOut(String set, String message) {
    assertThatThrownBy(() -> read("study: s\nagent: a\n", set))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @Test
  void fixedParametersAloneAreNoSearch() {
    String fixed = "study: s\nagent: a\nparameters: {dose: 0.5, finds: 3}\n";
    assertThatThrownBy(() -> read(fixed))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has all its parameters fixed");
    assertThatThrownBy(() -> read("study: s\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("missing key `agent` in x.yaml");
  }
}
