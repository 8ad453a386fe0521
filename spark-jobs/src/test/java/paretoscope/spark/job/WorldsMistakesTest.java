package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
        "--worlds|[|pattern of worlds ([) must be as in a shell, for instance srtio3-*",
        "--worlds|''|pattern of worlds () must not be empty; write all, or for instance srtio3-*",
        "--seeds|3-1|--seeds (3-1) must run upwards",
        "--seeds|''|--seeds () must look like 7, 0-9 or 1,3,10-12",
        "--seeds|0-60000,70000-130000|must run upwards and hold at most 100000 numbers",
        "--tiles|64|--tiles (64) must be < 64",
        "--tiles|a|--tiles (a) must look like",
        "--crop|129|--crop (129) must lie in [1, 128]",
        "--crop|0|--crop (0) must be at least 1; leave it out",
      })
  void mistakesAreNamedWithTheWayOut(String option, String value, String message) {
    String out = folder.resolve("wrong").toString();
    assertThat(typed.run("worlds", option, value, "--out", out)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(message).doesNotContain("\tat ", "bug");
    assertThat(typed.messages()).hasSizeLessThan(160);
    assertThat(folder.resolve("wrong")).doesNotExist();
  }

  @Test
  void aLongMistakeIsNotToldInFull() {
    String out = folder.resolve("wrong").toString();
    String seeds = "1,".repeat(5000);
    assertThat(typed.run("worlds", "--seeds", seeds, "--out", out)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("1,1,…) must look like").hasSizeLessThan(160);
  }
}
