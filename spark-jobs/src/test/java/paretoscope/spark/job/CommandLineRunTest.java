package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import paretoscope.spark.testing.Typed;

class CommandLineRunTest {
  private final Typed typed = new Typed();

  @Test
  void nothingTypedShowsTheJobs() {
    assertThat(typed.run()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("Jobs:", "doctor", "Exit codes:");
  }

  @Test
  void helpSucceedsAndListsTheExitCodes() {
    assertThat(typed.run("--help")).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("130", "interrupted", "-- --master local[4]");
  }

  @Test
  void aMistypedJobIsAUsageErrorWithASuggestion() {
    assertThat(typed.run("docter")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("docter", "doctor").doesNotContain("\tat ");
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    assertThat(typed.run("doctor", "--fast")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--fast").doesNotContain("\tat ");
  }

  @Test
  void versionNamesSparkAndJava() {
    assertThat(typed.run("--version")).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("Paretoscope", "Spark 4", "Java ");
  }
}
