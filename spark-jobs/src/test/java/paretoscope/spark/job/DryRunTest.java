package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

class DryRunTest {
  @TempDir Path folder;
  private final Typed typed = new Typed();
  private Path images;
  private String study;

  @BeforeEach
  void prepare() throws IOException {
    SharedSpark.get();
    images = TestStudy.images(folder.resolve("images"), 2);
    Path file = folder.resolve("small.yaml");
    study = Files.writeString(file, TestStudy.yaml("test-spots")).toString();
  }

  private int search(String out, String... more) {
    List<String> args = new ArrayList<>(List.of("search", study, "--images", images.toString()));
    args.addAll(List.of("--out", folder.resolve(out).toString()));
    args.addAll(List.of(more));
    return typed.run(args.toArray(String[]::new));
  }

  @Test
  void aDryRunLooksAtTheFolderAsTheSearchWould() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("mine")).resolve("a.txt"), "mine");
    assertThat(search("mine", "--dry-run")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("is not empty (a.txt) and holds no run");
    assertThat(search("mine", "--dry-run", "--resume")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("is not empty (a.txt) and holds no run");
    assertThat(search("run", "--dry-run", "--resume")).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("left        everything: there is no run to resume");
    assertThat(folder.resolve("run")).doesNotExist();
    assertThat(search("run")).isEqualTo(ExitCode.OK);
    assertThat(search("run", "--dry-run")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("already holds the run `small`", "--resume");
  }

  @Test
  void aDryRunSaysWhatIsLeftToResume() throws IOException {
    Files.write(images.resolve("broken.png"), new byte[] {1, 2, 3});
    assertThat(search("run", "--each-image")).isEqualTo(ExitCode.PARTLY);
    assertThat(search("run", "--each-image", "--resume", "--dry-run")).isEqualTo(ExitCode.OK);
    assertThat(typed.results())
        .contains(
            "left        nothing: all studies of this run are finished", "tasks       about 0");
    try (Stream<Path> manifests = Files.list(folder.resolve("run/manifests"))) {
      Files.delete(manifests.sorted().toList().get(2));
    }
    assertThat(search("run", "--each-image", "--resume", "--dry-run")).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("left        1 of 2 studies, 0 evaluations at most");
    assertThat(search("run", "--each-image", "--resume", "--dry-run", "--set", "seed=99"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("holds another run");
    TestStudy.images(images, 3);
    assertThat(search("run", "--each-image", "--resume", "--dry-run")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.messages()).contains("`image-2.png` is new");
  }

  @Test
  void aDryRunTouchesNothing() throws IOException {
    int code = search("run", "--seeds", "0-9", "--dry-run");
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(typed.results())
        .contains("studies     10", "240 evaluations", "slots       2", "one study per task")
        .containsPattern("optimiser.population +[0-9]+ +.*small.yaml line [0-9]+")
        .containsPattern("spark.serializer +.*KryoSerializer +needed by the jobs");
    assertThat(folder.resolve("run")).doesNotExist();
  }
}
