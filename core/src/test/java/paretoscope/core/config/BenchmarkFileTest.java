package paretoscope.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.core.stats.benchmark.Inference;

class BenchmarkFileTest {
  private static final String TEXT =
      """
      study: base
      worlds: "*-easy-v1"
      seeds: [0-2, 7]
      agents:
        - raster+log
        - random+log
      """;

  @Test
  void readsWordsWithTheirPlaces() {
    BenchmarkFile file = BenchmarkFile.read("b.yaml", TEXT, List.of("seed=9"));
    assertThat(file.study()).isEqualTo("base");
    assertThat(file.seed()).isEqualTo(9);
    assertThat(file.worlds()).containsExactly(new BenchmarkFile.Word("*-easy-v1", "b.yaml line 2"));
    assertThat(file.seeds()).extracting(BenchmarkFile.Word::text).containsExactly("0-2", "7");
    assertThat(file.tasks()).isEmpty();
    assertThat(file.agents().get(1))
        .isEqualTo(new BenchmarkFile.Word("random+log", "b.yaml line 6"));
    assertThat(file.settings().get("tasks").value()).isEqualTo("all");
    assertThat(file.settings().get("agents").value()).isEqualTo("raster+log, random+log");
    assertThat(file.settings().get("seed").source()).isEqualTo("command line");
  }

  @Test
  void factorsBecomeWordsWithTheirPlaces() {
    String more = TEXT + "sensitivity:\n  critical-dose: [0.5, 2]\n  contrast: 1.25\n";
    BenchmarkFile file = BenchmarkFile.read("b.yaml", more, List.of());
    assertThat(file.sensitivity())
        .containsExactly(
            new BenchmarkFile.Word("critical-dose x 0.5", "b.yaml line 8"),
            new BenchmarkFile.Word("critical-dose x 2", "b.yaml line 8"),
            new BenchmarkFile.Word("contrast x 1.25", "b.yaml line 9"));
    assertThat(file.settings().get("sensitivity.critical-dose").value()).isEqualTo("0.5, 2");
    BenchmarkFile none = BenchmarkFile.read("b.yaml", TEXT, List.of());
    assertThat(none.sensitivity()).isEmpty();
    assertThat(none.settings().get("sensitivity").value()).isEqualTo("none");
    assertThat(
            BenchmarkFile.read("b.yaml", more, List.of("sensitivity.contrast=[3]")).sensitivity())
        .contains(new BenchmarkFile.Word("contrast x 3", "--set sensitivity.contrast"));
  }

  @Test
  void statisticsAreStatedWithTheStudy() {
    BenchmarkFile none = BenchmarkFile.read("b.yaml", TEXT, List.of());
    assertThat(none.statistics()).isEqualTo(AskedStatistics.DEFAULT);
    assertThat(none.settings().get("statistics.margin").value()).isEqualTo("not given");
    assertThat(none.settings().get("statistics.reference").value()).isEqualTo("none: all pairs");
    String more =
        TEXT + "statistics:\n  margin: 0.02\n  reference: raster+log\n  inference: new-worlds\n";
    AskedStatistics asked = BenchmarkFile.read("b.yaml", more, List.of()).statistics();
    assertThat(asked.margin()).hasValue(0.02);
    assertThat(asked.reference()).contains(new BenchmarkFile.Word("raster+log", "b.yaml line 9"));
    assertThat(asked.inference()).isEqualTo(Inference.NEW_WORLDS);
    assertThat(asked.resamples()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statistics.margin=0|must be a number of DEC-AUC above 0 and up to 1",
        "statistics.margin=2|must be a number of DEC-AUC above 0 and up to 1",
        "statistics.margn=0.1|did you mean `margin`",
        "statistics.inference=all|must be one of these-worlds, new-worlds",
        "statistics.resamples=10|must be a whole number in [100, 1000000]",
        "statistics.reference=[a, b]|must be the name of one agent",
      })
  void statisticsThatAreNoneAreRefused(String set, String message) {
    assertThatThrownBy(() -> BenchmarkFile.read("b.yaml", TEXT, List.of(set)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @Test
  void settingsOfAnAgentStandBehindItsName() {
    String more =
        TEXT + "  - name: gp-ucb+log+five-modes\n    set: {agreement: 0.8, views: tiles}\n";
    BenchmarkFile file = BenchmarkFile.read("b.yaml", more, List.of());
    assertThat(file.agents().get(2))
        .isEqualTo(
            new BenchmarkFile.Word(
                "gp-ucb+log+five-modes(agreement=0.8 views=tiles)", "b.yaml line 7"));
    assertThat(file.settings().get("agents").value())
        .isEqualTo("raster+log, random+log, gp-ucb+log+five-modes(agreement=0.8 views=tiles)");
  }

  @Test
  void aWordIsNamedInMessagesAboutIt() {
    BenchmarkFile.Word word = new BenchmarkFile.Word("x", "b.yaml line 6");
    assertThat(word.wrong(new UserError("unknown agent `x`")))
        .hasMessage("in b.yaml line 6: unknown agent `x`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent: [a]|unknown key `agent` in b.yaml line 1; did you mean `agents`",
        "study: s|missing key `agents` in b.yaml; list one or more",
        "'{study: s, agents: []}'|`agents` in b.yaml is empty",
        "'{study: s, agents: [{a: b}]}'|unknown key `a` in b.yaml line 1",
        "'{study: s, agents: [[a]]}'|`agents` in b.yaml line 1 is a list; it must be a word, or a group of `name` and `set`",
        "'{study: s, agents: [{set: {x: 1}}]}'|missing key `name` in b.yaml line 1; an agent has one",
        "'{study: s, agents: [{name: a(x=1)}]}'|`agents.name` in b.yaml line 1 is the text `a(x=1)`; it must be parts alone",
        "'{study: s, agents: [{name: a, set: 3}]}'|`agents.set` in b.yaml line 1 is 3; it must be a group",
        "'{study: s, agents: [{name: a, set: {x: [1]}}]}'|`agents.set.x` in b.yaml line 1 is a list; it must be a number or a word",
        "'{study: s, agents: [{name: a, set: {x: }}]}'|`agents.set.x` in b.yaml line 1 is empty; it must be a number or a word",
        "'{study: s, agents: [{name: a, set: {x: b)}}]}'|`agents.set.x` in b.yaml line 1 is the text `b)`; it must be",
        "'{study: s, agents: [a], sensitivity: }'|`sensitivity` in b.yaml line 1 is empty; give factors",
        "'{study: s, agents: [a], sensitivity: {}}'|`sensitivity` in b.yaml line 1 is empty; give factors",
        "'{study: s, agents: [a], sensitivity: {contrast: []}}'|`sensitivity.contrast` in b.yaml line 1 is empty",
        "'{study: s, agents: [a], sensitivity: {contrast: }}'|`sensitivity.contrast` in b.yaml line 1 has no value",
        "'{study: s, agents: [a], sensitivity: [2]}'|`sensitivity` in b.yaml line 1 is a list; it must be a group",
        "'{study: s, agents: [a], sensitivity: {contrast: [[2]]}}'|`sensitivity.contrast` in b.yaml line 1 is a list",
        "'{study: s, tasks: , agents: [a]}'|`tasks` in b.yaml line 1 has no value",
      })
  void mistakesAreNamedWithTheirLine(String text, String message) {
    assertThatThrownBy(() -> BenchmarkFile.read("b.yaml", text, List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }
}
