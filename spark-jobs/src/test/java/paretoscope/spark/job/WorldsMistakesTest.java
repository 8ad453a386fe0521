package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.spark.testing.Typed;

/** What {@code worlds} says to options that cannot be. */
class WorldsMistakesTest {
  @TempDir Path folder;
  private final Typed typed = new Typed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--worlds|strio3-easy-v1|did you mean `srtio3-easy-v1`",
        "--worlds|none-*|no world fits `none-*`",
        "--fidelity|superpositon|did you mean `superposition`",
        "--seeds|3-1|--seeds (3-1) must run upwards",
        "--tiles|64|--tiles (64) must be < 64",
        "--tiles|a|--tiles (a) must look like",
        "--crop|129|--crop (129) must lie in [1, 128]",
        "--crop|0|--crop (0) must be at least 1; leave it out",
      })
  void mistakesAreNamedWithTheWayOut(String option, String value, String message) {
    String out = folder.resolve("wrong").toString();
    assertThat(typed.run("worlds", option, value, "--out", out)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(message).doesNotContain("\tat ", "bug");
    assertThat(folder.resolve("wrong")).doesNotExist();
  }
}
