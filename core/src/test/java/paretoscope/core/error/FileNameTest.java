package paretoscope.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "..", "../a", "a/b", "a\\b", "/a", ".a", "-a", "a b", "a\n", "a\u0000", "ä", "C:a"
      })
  void refusesWhatCouldLeadElsewhere(String name) {
    assertThatThrownBy(() -> Require.fileName("id", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("id (" + name + ") must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "srtio3-easy-v1", "columns-0.safetensors", "A_1"})
  void takesPlainNames(String name) {
    assertThat(Require.fileName("id", name)).isEqualTo(name);
  }
}
