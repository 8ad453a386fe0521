package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.guard.GuardTally;
import paretoscope.core.study.Trial;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.store.StoredStudy;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

class SearchTest {
  @TempDir Path folder;
  private final Typed typed = new Typed();
  private Path images;

  @BeforeEach
  void prepare() {
    SharedSpark.get();
    images = TestStudy.images(folder.resolve("images"), 2);
  }

  private String study(String... rewards) throws IOException {
    Path file = folder.resolve(String.join("-", rewards) + ".yaml");
    return Files.writeString(file, TestStudy.yaml(rewards)).toString();
  }

  private int search(String study, String out, String... more) {
    List<String> args = new ArrayList<>(List.of("search", study, "--images", images.toString()));
    args.addAll(List.of("--out", folder.resolve(out).toString()));
    args.addAll(List.of(more));
    return typed.run(args.toArray(String[]::new));
  }

  private RunTables tables(String run) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder.resolve(run).toUri());
    return RunTables.open(path, new Configuration());
  }

  private StoredStudy only(String run) {
    RunTables tables = tables(run);
    return tables.study(tables.config().studies().get(0));
  }

  @Test
  void searchesStoresAndReports() throws IOException {
    assertThat(search(study("test-spots", "test-tightness"), "run")).isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).contains("generation 1/3", "generation 3/3", "hypervolume");
    assertThat(typed.results()).contains("knee", "default", "tables ", "report ");
    assertThat(typed.results()).contains("tables " + tables("run").digest().substring(0, 12));
    StoredStudy study = only("run");
    assertThat(study.finished()).isTrue();
    assertThat(study.generations()).hasSize(3);
    assertThat(study.front()).isNotEmpty();
    RunTables tables = tables("run");
    assertThat(tables.guard(study.key())).isNotEmpty();
    GuardTally tally =
        GuardTally.of(
            tables.guard(study.key()).stream().map(g -> Map.entry(g.candidateId(), g.verdict())));
    assertThat(typed.results()).contains("guard\n", "hacking guard: " + tally.summary());
    tally.levels().forEach(level -> assertThat(typed.results()).contains(level.name() + "\n"));
    assertThat(folder.resolve("run/report.html")).content().contains(tally.summary());
    assertThat(tables.detections(study.key())).isNotEmpty();
    assertThat(folder.resolve("run/report.html")).content().contains("small");
    assertThat(folder.resolve("run/front.csv")).isNotEmptyFile();
  }

  @Test
  void theSameSearchGivesTheSameTablesHoweverItIsSpread() throws IOException {
    String study = study("test-spots", "test-tightness");
    assertThat(search(study, "a", "--each-image", "--seeds", "3-4", "--spread", "studies"))
        .isEqualTo(ExitCode.OK);
    assertThat(typed.messages()).contains("studies 4/4");
    assertThat(search(study, "b", "--each-image", "--seeds", "3-4", "--spread", "candidates"))
        .isEqualTo(ExitCode.OK);
    assertThat(tables("a").digests()).isEqualTo(tables("b").digests());
    assertThat(tables("a").studies().keySet())
        .containsExactlyInAnyOrder(
            "small/image-0.png/seed-3",
            "small/image-1.png/seed-3",
            "small/image-0.png/seed-4",
            "small/image-1.png/seed-4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b.png",
        "it's \"q\".png",
        "50%20.png",
        "Größe 5 µm.png",
        "<script>alert(1)<&>.png"
      })
  void readsImagesWhateverTheirNames(String name) throws IOException {
    Path odd = Files.createDirectories(folder.resolve("odd <b>%41 name"));
    Files.copy(images.resolve("image-0.png"), odd.resolve(name));
    images = odd;
    assertThat(search(study("test-spots"), "run of " + name)).isEqualTo(ExitCode.OK);
    assertThat(tables("run of " + name).images()).extracting(ImageRecord::id).containsExactly(name);
    assertThat(folder.resolve("run of " + name + "/report.html"))
        .content()
        .doesNotContain("<script>alert(1)");
  }

  @Test
  void passesOverAPipeInsteadOfWaitingForIt() throws IOException, InterruptedException {
    Path pipe = images.resolve("pipe.png");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(search(study("test-spots"), "run")).isEqualTo(ExitCode.PARTLY);
    assertThat(typed.messages()).contains("pipe.png").contains("no regular file");
  }

  @Test
  void oneBadImageIsARowAndTheRestIsDone() throws IOException {
    TestStudy.images(images, 6);
    Files.write(images.resolve("broken.png"), new byte[] {1, 2, 3});
    assertThat(search(study("test-spots"), "run")).isEqualTo(ExitCode.PARTLY);
    assertThat(typed.messages()).contains("image skipped: broken.png");
    assertThat(typed.results()).contains("1 images skipped");
    assertThat(tables("run").images())
        .hasSize(7)
        .filteredOn(i -> !i.ok())
        .extracting(ImageRecord::id)
        .containsExactly("broken.png");
    assertThat(only("run").key().imageIds()).hasSize(6);
  }

  @Test
  void nothingReadableIsItsOwnExitCodeAndLeavesNoFolder() throws IOException {
    Path bad = Files.createDirectories(folder.resolve("bad"));
    Files.write(bad.resolve("a.png"), new byte[0]);
    int code =
        typed.run(
            "search",
            study("test-spots"),
            "--images",
            bad.toString(),
            "--out",
            folder.resolve("run").toString());
    assertThat(code).isEqualTo(ExitCode.NOTHING);
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void anEmptyFolderAndAMissingOneAreMistakesWithAdvice() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    String run = folder.resolve("run").toString();
    String study = study("test-spots");
    assertThat(typed.run("search", study, "--images", empty.toString(), "--out", run))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("no images in", ".tif").doesNotContain("\tat ");
    assertThat(typed.run("search", study, "--images", empty + "/x*.png", "--out", run))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.run("search", study, "--images", folder + "/none", "--out", run))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("no such folder");
  }

  @Test
  void rewardsThatThrowOrReturnNanFailEveryRowWithTheReason() throws IOException {
    assertThat(search(study("test-throws", "test-spots"), "throws")).isEqualTo(ExitCode.NOTHING);
    assertThat(typed.results()).contains("reward test-throws: thrown on purpose");
    assertThat(only("throws").trials())
        .isNotEmpty()
        .extracting(t -> t.evaluation().status())
        .containsOnly(Evaluation.Status.FAILED);
    assertThat(search(study("test-nan", "test-spots"), "nan")).isEqualTo(ExitCode.NOTHING);
    assertThat(typed.results()).contains("reward test-nan returned NaN");
  }

  @Test
  void rewardsThatFailForSomeLeaveTheOthers() throws IOException {
    assertThat(search(study("test-sometimes", "test-spots"), "run")).isEqualTo(ExitCode.PARTLY);
    List<Trial> trials = only("run").trials();
    assertThat(trials).anyMatch(t -> t.evaluation().ok()).anyMatch(t -> !t.evaluation().ok());
  }

  @Test
  void aRewardThatNeverReturnsBecomesATimeout() throws IOException {
    int code =
        search(
            study("test-hangs", "test-spots"),
            "run",
            "--set",
            "limits.evaluation_seconds=0.05",
            "--set",
            "optimiser.population=4");
    assertThat(code).isEqualTo(ExitCode.NOTHING);
    assertThat(only("run").trials())
        .isNotEmpty()
        .extracting(t -> t.evaluation().status())
        .containsOnly(Evaluation.Status.TIMEOUT);
  }

  @Test
  void equalObjectivesAreAResult() throws IOException {
    assertThat(search(study("test-constant"), "run")).isEqualTo(ExitCode.OK);
    assertThat(only("run").front()).hasSize(1);
  }

  @Test
  void aFolderInUseIsAMistakeAndResumeGoesOn() throws IOException {
    String study = study("test-spots", "test-tightness");
    assertThat(search(study, "run")).isEqualTo(ExitCode.OK);
    String digest = tables("run").digest();
    assertThat(search(study, "run")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--resume");
    assertThat(search(study, "run", "--resume")).isEqualTo(ExitCode.OK);
    assertThat(tables("run").digest()).isEqualTo(digest);
    assertThat(search(study, "run", "--resume", "--set", "seed=99")).isEqualTo(ExitCode.USAGE);
    assertThat(tables("run").digest()).isEqualTo(digest);
  }

  @Test
  void applyWritesDetectionsAndARowForEachImage() throws IOException {
    assertThat(search(study("test-spots", "test-tightness"), "run")).isEqualTo(ExitCode.OK);
    StoredStudy study = only("run");
    Files.write(images.resolve("broken.png"), new byte[] {1, 2, 3});
    int code =
        typed.run(
            "apply",
            folder.resolve("run").toString(),
            "--point",
            "knee",
            "--images",
            images.toString(),
            "--out",
            folder.resolve("found").toString());
    assertThat(typed.messages()).contains("broken.png");
    assertThat(code).isEqualTo(ExitCode.PARTLY);
    RunTables found = tables("found");
    assertThat(found.images()).hasSize(3).filteredOn(ImageRecord::ok).hasSize(2);
    String knee = study.front().get(study.knee()).id();
    assertThat(found.detections(found.config().studies().get(0)))
        .isNotEmpty()
        .allMatch(row -> row.candidateId().equals(knee));
    assertThat(folder.resolve("found/detections.csv"))
        .content()
        .startsWith("image,y_px")
        .contains("image-0.png", "image-1.png");
    code =
        typed.run(
            "apply",
            folder.resolve("run").toString(),
            "--point",
            "abc",
            "--images",
            images.toString(),
            "--out",
            folder.resolve("other").toString());
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("--point (abc)");
  }
}
