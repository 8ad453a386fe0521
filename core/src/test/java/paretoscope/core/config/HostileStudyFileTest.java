package paretoscope.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;

/** Study files that are made to harm whoever reads them. */
class HostileStudyFileTest {
  private static void refused(String text, String why) {
    assertThatThrownBy(() -> AnalystsFile.read("a.yaml", text, List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(why);
  }

  /** Nine lines of nine references each would be a billion words. */
  @Test
  void aBillionLaughs() {
    StringBuilder text = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 10; i++) {
      text.append("a%d: &a%d [".formatted(i, i)).append("*a%d,".formatted(i - 1).repeat(9));
      text.append("]\n");
    }
    refused(text.toString(), "study files have no anchors");
    refused("a: *b", "study files have no aliases");
    refused("<<: {a: b}", "unknown key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "!!java.io.File '/etc/passwd'",
        "!!binary aGk=",
        "!evil x",
        "!!python/object/apply:os.system ['id']"
      })
  void tagsThatMakeObjects(String value) {
    refused("study: " + value, "study files have no tags");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{{"})
  void nestingWithoutEnd(String opening) {
    assertThatThrownBy(() -> AnalystsFile.read("a.yaml", opening.repeat(50_000), List.of()))
        .isInstanceOf(UserError.class);
  }

  @Test
  void aFileLongerThanAny() {
    refused("#".repeat(StudyFile.MAX_BYTES + 1), "a study file has at most 1048576");
  }

  /** Found by fuzzing: half of such a character at the end of the parser's buffer broke it. */
  @Test
  void charactersOfTwoHalvesAnywhere() {
    for (int before = 1000; before < 1050; before++) {
      String text =
          "study: a\nsubjects: [b] #" + "x".repeat(before) + "\ud83d\ude00".repeat(600) + "\n";
      assertThat(AnalystsFile.read("a.yaml", text, List.of()).study()).isEqualTo("a");
    }
  }

  /** Found by fuzzing. */
  @ParameterizedTest
  @ValueSource(strings = {"\"\\U", "\"\\u12", "\"\\x", "\"\\UFFFFFFFF\"", "\"\\U-0000001\""})
  void escapesThatAreCutOff(String value) {
    refused("study: " + value, "is not YAML: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../a", "a/b", "'<script>'", "'=1+1'", "-a", "\"a\\0\""})
  void aNameThatIsNone(String name) {
    refused("study: " + name + "\nsubjects: [b]\n", "must be a name of up to 64 letters");
  }
}
