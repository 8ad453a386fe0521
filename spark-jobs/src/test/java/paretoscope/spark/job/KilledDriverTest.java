package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.spark.Main;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.Table;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

/** The store has its own list of crash points; here whole drivers die and others go on. */
class KilledDriverTest {
  @TempDir static Path shared;
  private static String study;
  private static Path images;
  private static Map<Table, String> whole;
  @TempDir Path folder;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    SharedSpark.get();
    images = TestStudy.images(shared.resolve("images"), 2);
    Path file = shared.resolve("small.yaml");
    study = Files.writeString(file, TestStudy.yaml("test-spots", "test-tightness")).toString();
    Path run = shared.resolve("whole");
    assertThat(new Typed().run(arguments(run))).isEqualTo(ExitCode.OK);
    whole = digests(run);
  }

  private static String[] arguments(Path run, String... more) {
    List<String> args = new ArrayList<>(List.of("search", study, "--images", images.toString()));
    args.addAll(List.of("--out", run.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static Map<Table, String> digests(Path run) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(run.toUri());
    return RunTables.open(path, new Configuration()).digests();
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest-renamed:1", "commit-finished:5"})
  void aRunThatVanishesResumesToTheSameTables(String point) throws Exception {
    Process driver =
        ChildJava.of("-Dspark.master=local[2]", "-Dparetoscope.crashAt=" + point)
            .start(Main.class, arguments(folder.resolve("killed")));
    driver.getInputStream().readAllBytes();
    assertThat(driver.waitFor()).isEqualTo(137);
    assertThat(new Typed().run(arguments(folder.resolve("killed"), "--resume")))
        .isEqualTo(ExitCode.OK);
    assertThat(digests(folder.resolve("killed"))).isEqualTo(whole);
  }

  @Test
  void aRunKilledFromOutsideResumesToTheSameTables() throws Exception {
    Process driver =
        ChildJava.of("-Dspark.master=local[2]")
            .start(Main.class, arguments(folder.resolve("killed")));
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      String line = said.readLine();
      while (line != null && !line.contains("generation 2/3")) {
        line = said.readLine();
      }
      assertThat(line).isNotNull();
      driver.destroyForcibly();
    }
    assertThat(driver.waitFor()).isEqualTo(137);
    assertThat(new Typed().run(arguments(folder.resolve("killed"), "--resume")))
        .isEqualTo(ExitCode.OK);
    assertThat(digests(folder.resolve("killed"))).isEqualTo(whole);
  }

  @Test
  void aRunToldToEndSaysHowToGoOn() throws Exception {
    Process driver =
        ChildJava.of("-Dspark.master=local[2]")
            .start(Main.class, arguments(folder.resolve("ended")));
    StringBuilder all = new StringBuilder();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        all.append(line).append('\n');
        if (line.contains("generation 1/3")) {
          new ProcessBuilder("kill", "-TERM", String.valueOf(driver.pid())).start().waitFor();
        }
      }
    }
    // not an interrupt from the keyboard, which ends with 130: a shell lets its background jobs
    // ignore that, so a test could wait for it in vain
    assertThat(driver.waitFor()).isEqualTo(143);
    assertThat(all).contains("interrupted", "--resume").doesNotContain("bug", "\tat ");
    assertThat(new Typed().run(arguments(folder.resolve("ended"), "--resume")))
        .isEqualTo(ExitCode.OK);
    assertThat(digests(folder.resolve("ended"))).isEqualTo(whole);
  }

  @Test
  void aRunToldToEndAmidItsTasksSaysOneSentence() throws Exception {
    String out = folder.resolve("worlds").toString();
    Process driver =
        ChildJava.of("-Dspark.master=local[2]")
            .start(Main.class, "worlds", "--seeds", "0-9", "--out", out);
    List<String> lines = new ArrayList<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
        if (line.startsWith("worlds ")) {
          new ProcessBuilder("kill", "-TERM", String.valueOf(driver.pid())).start().waitFor();
        }
      }
    }
    assertThat(driver.waitFor()).isEqualTo(143);
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("worlds ") && !line.contains("incubator"))
        .containsExactly("paretoscope: interrupted. The same command with --resume goes on.");
  }
}
