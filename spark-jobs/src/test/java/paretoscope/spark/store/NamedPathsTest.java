package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;

/** Folders as users name them. */
class NamedPathsTest {
  @ParameterizedTest
  @CsvSource({
    "'', --out is empty",
    "'  ', --out is empty",
    "foo:bar, 'write ./foo:bar'",
    "s3a://K:CANARY@b/x, --out holds a password",
    "http://127.0.0.1/x, is a web address"
  })
  void areRefusedInWords(String name, String said) {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> FileSystems.path("--out", name))
        .withMessageContaining(said)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("CANARY"));
  }

  @Test
  void mayHoldColonsBehindASlash() {
    assertThat(FileSystems.path("--out", "./foo:bar").getName()).isEqualTo("foo:bar");
    assertThat(FileSystems.path("--out", "s3a://bucket/x").toUri().getScheme()).isEqualTo("s3a");
  }
}
