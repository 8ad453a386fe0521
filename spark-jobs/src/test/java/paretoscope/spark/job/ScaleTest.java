package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.spark.Main;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

/** The event log of a run that was made here, and what it says of other clusters. */
final class ScaleTest {
  @TempDir Path temp;

  private Path log(String... more) throws Exception {
    Path study = temp.resolve("small.yaml");
    Files.writeString(study, TestStudy.yaml("test-spots", "test-tightness"));
    Path images = TestStudy.images(temp.resolve("images"), 1);
    Path events = Files.createDirectory(temp.resolve("events"));
    String run = temp.resolve("run").toString();
    List<String> search =
        List.of("search", study.toString(), "--images", images.toString(), "--out", run);
    Process driver =
        ChildJava.of(
                "-Dspark.master=local[2]",
                "-Dspark.eventLog.enabled=true",
                "-Dspark.eventLog.compress=false",
                "-Dspark.eventLog.dir=" + events.toUri())
            .start(
                Main.class, Stream.concat(search.stream(), Stream.of(more)).toArray(String[]::new));
    String said = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(driver.waitFor()).as(said).isZero();
    try (Stream<Path> logs = Files.list(events)) {
      return logs.findFirst().orElseThrow();
    }
  }

  @Test
  void aRunTellsOfMoreExecutors() throws Exception {
    Path log = log();
    Typed typed = new Typed();
    assertThat(typed.run("scale", log.toString(), "--executors", "4,1000", "--longer", "2"))
        .as(typed.messages())
        .isZero();
    assertThat(typed.results())
        .contains("measured   candidates of a study, 3 jobs, ", " on 2 slots, ")
        .containsPattern("as measured +2 +[0-9.]+ +[0-9.]+ % ")
        // three generations, three tables and a manifest each, twice as many generations
        .containsPattern("(?m)^4 +4 .* 24$")
        .containsPattern("(?m)^1000 +1000 .* 24$")
        .contains("at least half would be busy");
  }

  @Test
  void lightStudiesAreTheirOwnKind() throws Exception {
    Path log = log("--spread", "studies", "--seeds", "1-6");
    Typed typed = new Typed();
    assertThat(typed.run("scale", log.toString())).as(typed.messages()).isZero();
    assertThat(typed.results()).contains("measured   light studies, 1 jobs, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--executors=0", "--cores=0", "--longer=-1", "--broadcast-mb=-1"})
  void numbersThatMakeNoSenseAreRefused(String option) {
    Typed typed = new Typed();
    assertThat(typed.run("scale", "log", option)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains(option.replaceFirst("=.*", "") + " (", "must lie between");
  }
}
