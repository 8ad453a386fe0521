package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

/** What the jobs say of a run whose files were lost. */
class DamagedRunTest {
  private static final String WAY_OUT =
      "the `search` command that made it, with --resume, stores again";

  @TempDir Path folder;
  private final Typed typed = new Typed();
  private Path run;
  private String[] search;
  private String tables;

  @BeforeEach
  void searchOnce() throws IOException {
    SharedSpark.get();
    Path images = TestStudy.images(folder.resolve("images"), 1);
    Path study = Files.writeString(folder.resolve("small.yaml"), TestStudy.yaml("test-spots"));
    run = folder.resolve("run");
    search =
        new String[] {
          "search",
          study.toString(),
          "--images",
          images.toString(),
          "--out",
          run.toString(),
          "--resume"
        };
    assertThat(typed.run(search)).isEqualTo(ExitCode.OK);
    tables = digest();
  }

  private String digest() {
    return typed.results().lines().filter(line -> line.startsWith("tables ")).findFirst().get();
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve(name))) {
      return files.sorted().toList();
    }
  }

  private void reportAndApplySay(String... words) {
    assertThat(typed.run("report", run.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(words).contains("has no finished study", WAY_OUT);
    String images = folder.resolve("images").toString();
    String out = folder.resolve("found").toString();
    assertThat(typed.run("apply", run.toString(), "--images", images, "--out", out))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains(words).contains("has not ended", WAY_OUT);
    assertThat(Path.of(out)).doesNotExist();
  }

  private void resumeMends() {
    assertThat(typed.run(search)).isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).contains("warning: ", "going back");
    assertThat(digest()).isEqualTo(tables);
    assertThat(typed.run("report", run.toString())).isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).isEmpty();
  }

  @Test
  void aFileThatWasCutOffIsNamed() throws IOException {
    Path archive = files("tables/archive").get(0);
    Files.write(archive, new byte[500]);
    reportAndApplySay(
        "warning: " + archive + " is damaged (it should have ",
        "it has 500); going back to what was stored before: ",
        " evaluations, 0 finished studies");
    resumeMends();
  }

  @Test
  void deletedManifestsAreNoticed() throws IOException {
    for (Path manifest : files("manifests")) {
      Files.delete(manifest);
    }
    reportAndApplySay(
        "warning: " + run.resolve("manifests") + " is damaged (it holds no manifest",
        "going back to the beginning");
    resumeMends();
  }

  @Test
  void aGarbageManifestIsNamed() throws IOException {
    List<Path> manifests = files("manifests");
    Path newest = manifests.get(manifests.size() - 1);
    Files.writeString(newest, "garbage");
    reportAndApplySay("warning: " + newest + " is damaged (it is torn", "going back to what");
    resumeMends();
  }

  @Test
  void aTableFolderThatIsGoneIsNamed() throws IOException {
    for (Path file : files("tables/evaluations")) {
      Files.delete(file);
    }
    Files.delete(run.resolve("tables/evaluations"));
    reportAndApplySay(
        "warning: " + run.resolve("tables/evaluations") + "/part-",
        " files more are, too; going back to what was stored before: 0 evaluations");
    resumeMends();
  }
}
