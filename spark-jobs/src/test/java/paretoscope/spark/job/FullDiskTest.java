package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.spark.store.BrittleFiles;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.Table;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

/** Searches whose output folder has too little space, and what becomes of them with more. */
class FullDiskTest {
  private static final String FILES = "spark.hadoop.fs.brittle.impl";

  @TempDir static Path shared;
  private static String study;
  private static Path images;
  private static Map<Table, String> whole;
  private static long tablesBytes;
  private static long reportBytes;

  @TempDir Path folder;
  private final Typed typed = new Typed();

  @BeforeAll
  static void runWithSpace() throws IOException {
    SharedSpark.get();
    System.setProperty(FILES, BrittleFiles.class.getName());
    images = TestStudy.images(shared.resolve("images"), 2);
    Path file = shared.resolve("small.yaml");
    study = Files.writeString(file, TestStudy.yaml("test-spots", "test-tightness")).toString();
    Path run = shared.resolve("whole");
    assertThat(new Typed().run(arguments(run, "candidates"))).isEqualTo(ExitCode.OK);
    whole = digests(run);
    try (Stream<Path> files = Files.list(run)) {
      reportBytes = files.filter(FullDiskTest::isReport).mapToLong(f -> f.toFile().length()).sum();
    }
    try (Stream<Path> files = Files.walk(run)) {
      tablesBytes = files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
    tablesBytes -= reportBytes;
  }

  private static boolean isReport(Path file) {
    return file.toString().endsWith(".csv") || file.getFileName().toString().startsWith("report");
  }

  @AfterEach
  void makeSpace() {
    BrittleFiles.SPACE.set(Long.MAX_VALUE);
  }

  @AfterAll
  static void forget() {
    System.clearProperty(FILES);
  }

  private static String[] arguments(Path run, String spread, String... more) {
    List<String> args = new ArrayList<>(List.of("search", study, "--images", images.toString()));
    args.addAll(List.of("--out", BrittleFiles.path(run).toString(), "--spread", spread));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static Map<Table, String> digests(Path run) {
    return RunTables.open(BrittleFiles.path(run), BrittleFiles.hadoop()).digests();
  }

  private void searchIn(long bytes, Path run, String spread) {
    BrittleFiles.SPACE.set(bytes);
    int code = typed.run(arguments(run, spread));
    BrittleFiles.SPACE.set(Long.MAX_VALUE);
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages())
        .contains("paretoscope: cannot write brittle:" + run)
        .contains("No space left on device; ")
        .doesNotContain("bug")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, candidates",
    "0.6, candidates",
    "0.8, candidates",
    "0.1, studies",
    "0.5, studies"
  })
  void aSearchWithoutSpaceGoesOnWithMoreToTheSameTables(double share, String spread) {
    Path run = folder.resolve("run");
    searchIn((long) (share * tablesBytes), run, spread);
    assertThat(typed.messages())
        .contains("free some space there, then run the same command with --resume.");
    assertThat(typed.run(arguments(run, spread, "--resume"))).isEqualTo(ExitCode.OK);
    assertThat(digests(run)).isEqualTo(whole);
    assertThat(run.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void whatWasSaidToBeDoneIsStored() {
    Path run = folder.resolve("run");
    searchIn((long) (0.6 * tablesBytes), run, "candidates");
    assertThat(typed.messages()).contains("generation 1/3").doesNotContain("generation 3/3");
    RunTables stored = RunTables.open(BrittleFiles.path(run), BrittleFiles.hadoop());
    long said = typed.messages().lines().filter(line -> line.startsWith("generation ")).count();
    assertThat(stored.study(stored.config().studies().get(0)).generations())
        .hasSizeGreaterThanOrEqualTo((int) said);
  }

  @Test
  void aReportWithoutSpaceIsWrittenLater() {
    Path run = folder.resolve("run");
    searchIn(tablesBytes + reportBytes / 2, run, "candidates");
    assertThat(digests(run)).isEqualTo(whole);
    assertThat(typed.messages()).contains("the tables are whole", "paretoscope report ");
    assertThat(typed.run("report", BrittleFiles.path(run).toString())).isEqualTo(ExitCode.OK);
    assertThat(run.resolve("report.html")).isNotEmptyFile();
    assertThat(run.resolve("front.csv")).isNotEmptyFile();
  }

  @Test
  void aReportOnAFullLocalDiskIsSaidInTheSameWords() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    int mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk.toString())
            .start()
            .waitFor();
    assumeTrue(mounted == 0, "needs the right to mount a small disk");
    try {
      Path file = disk.resolve("report.html");
      PlainFile plain =
          new PlainFile(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> plain.write(out -> out.write("x".repeat(100_000)), "type it again"))
          .withMessageContaining(file + ": No space left on device; type it again.");
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }
}
