package paretoscope.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;

/** Text that is no study file, and text made to do harm. */
class StudyTextTest {
  private static AbstractThrowableAssert<?, ?> refused(String text, String... overrides) {
    return assertThatThrownBy(() -> StudyFile.read("conf/x.yaml", text, List.of(overrides)))
        .isInstanceOf(UserError.class);
  }

  private static AbstractThrowableAssert<?, ?> set(String... overrides) {
    return refused(StudyFileTest.SHORT, overrides);
  }

  @Test
  void textThatIsNoStudy() {
    refused("study: [a\nb: c")
        .hasMessageStartingWith("conf/x.yaml line 2, column ")
        .hasMessageContaining(" is not YAML: ")
        .hasMessageEndingWith(". Check indentation, colons and brackets there.");
    refused("a\u0000b")
        .hasMessageStartingWith("conf/x.yaml is not YAML: ")
        .hasMessageEndingWith(". Save it as plain UTF-8 text.");
    refused("just words")
        .hasMessage(
            "conf/x.yaml holds the text `just words`; a study file holds keys such as `study:` and"
                + " `workflow:`.");
    refused("study: a\n---\nstudy: b")
        .hasMessage(
            "conf/x.yaml holds a second document from conf/x.yaml line 2 on; a study file is one"
                + " document. Remove the `---` there.");
    refused("x".repeat(StudyFile.MAX_BYTES + 1))
        .hasMessage(
            "conf/x.yaml has 1048577 characters; a study file has at most 1048576. Is it the right"
                + " file?");
  }

  @Test
  void attacks() {
    refused("study: &a b\nseed: *a")
        .hasMessage("anchor `&a` in conf/x.yaml line 1; study files have no anchors. Remove it.");
    refused("study: *a")
        .hasMessage(
            "alias `*a` in conf/x.yaml line 1; study files have no aliases. Write the value out.");
    refused("study: !!java.io.File [/etc/passwd]")
        .hasMessage(
            "tag `tag:yaml.org,2002:java.io.File` in conf/x.yaml line 1; study files have no tags."
                + " Remove it.");
    refused("study: " + "[".repeat(100_000))
        .hasMessage("keys in conf/x.yaml line 1 lie deeper than 16 levels; a study file needs 5.");
    refused("? [a, b]\n: c").hasMessage("a key in conf/x.yaml line 1 is a list or group; name it.");
  }

  @Test
  void wrongOverrides() {
    set("seed").hasMessage("--set seed must read path=value, such as optimiser.population=20.");
    set("=3").hasMessage("--set =3 must read path=value, such as optimiser.population=20.");
    set("a..b=3").hasMessageStartingWith("--set a..b=3 must read path=value");
    set("seed=[1").hasMessageStartingWith("--set seed, column ");
    set("rewards.count-quality.expected_count=3")
        .hasMessage(
            "`count-quality` in --set rewards.count-quality.expected_count is not in the list in"
                + " conf/x.yaml line 3; set the whole list instead.");
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefusedInWords(@ForAll String text) {
    try {
      StudyFile.read("x", text, List.of());
    } catch (UserError e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 500)
  void aFileWithDamagedCharactersIsReadOrRefusedInWords(
      @ForAll int place, @ForAll("marks") String mark) {
    String text = StudyFileTest.FULL;
    int at = Math.floorMod(place, text.length());
    try {
      StudyFile.read("x", text.substring(0, at) + mark + text.substring(at + 1), List.of());
    } catch (UserError e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of(
        "", "{", "}", "[", "]", ":", "-", "&", "*", "!", "|", ">", "#", "\n", "\t", "'", "\"", "?",
        "%", "@", "9", "x", ": ", "- ", "\n---\n", "\u2028");
  }
}
