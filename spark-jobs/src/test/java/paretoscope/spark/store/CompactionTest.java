package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.study.Generation;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.Trial;

/** Many small commits, which are put together while the run goes on. */
final class CompactionTest {
  private static final int MANY = 2 * Compaction.COMMITS + 2;

  /** Of the same rows, never put together. */
  private static String digest;

  @TempDir Path temp;
  private Path folder;

  /** Each driver leaves before there are enough commits of its own. */
  @BeforeAll
  static void writeUncompacted(@TempDir Path plain) {
    for (int count = Compaction.COMMITS - 2; digest == null; count += Compaction.COMMITS - 2) {
      String now = write(plain, Math.min(count, MANY));
      digest = count < MANY ? null : now;
    }
    assertThat(open(plain).files(Table.GENERATIONS)).hasSize(MANY);
  }

  @BeforeEach
  void name() {
    folder = temp.resolve("run");
  }

  private static org.apache.hadoop.fs.Path hadoop(Path folder) {
    return new org.apache.hadoop.fs.Path(folder.toUri());
  }

  private static RunFolder resume(Path folder) {
    return RunFolder.resume(hadoop(folder), ExampleRun.HADOOP, ExampleRun.config());
  }

  /** Stores images and so many generations of one new trial each, or what is missing of them. */
  private static void generations(RunFolder run, int count) {
    generations(run, 0, count);
  }

  private static void generations(RunFolder run, int from, int count) {
    if (run.tables().images().isEmpty()) {
      try (Commit commit = run.begin()) {
        commit.images(ExampleRun.images()).pixels(ExampleRun.micrographs()).publish();
      }
    }
    StudyListener listener = run.listener(ExampleRun.key());
    for (int g = from; g < count; g++) {
      Trial trial = ExampleRun.trial(7, g, g);
      int failed = trial.evaluation().ok() ? 0 : 1;
      listener.done(new Generation(g, 1, 1, failed, 1, 0.5, 0.25), List.of(trial), List.of(trial));
    }
  }

  private static String write(Path folder, int count) {
    try (RunFolder run = resume(folder)) {
      generations(run, count);
      return run.tables().digest();
    }
  }

  private static RunTables open(Path folder) {
    return RunTables.open(hadoop(folder), ExampleRun.HADOOP);
  }

  private static List<String> parts(Path folder) {
    try (Stream<Path> files = Files.walk(folder.resolve("tables"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> named(Path folder) {
    RunTables tables = open(folder);
    return RunKind.SEARCH.tables().stream()
        .flatMap(table -> tables.files(table).stream())
        .map(PartFile::path)
        .sorted()
        .toList();
  }

  @Test
  void manyCommitsEndInFewFilesWithTheSameRowsInTheSameOrder() {
    assertThat(write(folder, MANY)).isEqualTo(digest);
    RunTables tables = open(folder);
    assertThat(tables.files(Table.GENERATIONS)).hasSizeLessThan(Compaction.COMMITS);
    assertThat(parts(folder)).isEqualTo(named(folder));
    assertThat(tables.study(ExampleRun.key()).generations())
        .extracting(Generation::number)
        .isSorted()
        .hasSize(MANY);
    assertThat(tables.micrographs()).hasSameSizeAs(ExampleRun.micrographs());
  }

  @Test
  void aReaderThatBeganBeforeMayFinishAfter() {
    try (RunFolder run = resume(folder)) {
      generations(run, Compaction.COMMITS - 2);
      RunTables before = run.tables();
      generations(run, Compaction.COMMITS - 2, Compaction.COMMITS + 3);
      assertThat(run.tables().files(Table.GENERATIONS))
          .hasSizeLessThan(before.files(Table.GENERATIONS).size());
      assertThat(before.study(ExampleRun.key()).trials()).hasSize(Compaction.COMMITS - 2);
    }
  }

  @Test
  void whatACrashAroundACompactionLeavesResumesToTheSameTables() throws IOException {
    List<String> names = new ArrayList<>();
    try (RunFolder run = resume(folder)) {
      generations(run, 2 * Compaction.COMMITS - 3);
      CrashPoint.watch(
          name -> {
            copy(folder, temp.resolve("copy" + names.size()));
            names.add(name);
          });
      generations(run, 2 * Compaction.COMMITS - 3, 2 * Compaction.COMMITS - 1);
    } finally {
      CrashPoint.watch(name -> {});
    }
    assertThat(names).containsAll(CrashPlaces.OF_MANY_COMMITS);
    int from = names.indexOf("compaction-finished") - 4;
    for (int i = from; i < names.size(); i += i < from + 8 ? 1 : 9) {
      Path copy = temp.resolve("copy" + i);
      String place = "after a crash at place " + i + ", " + names.get(i);
      Files.deleteIfExists(copy.resolve("_lock"));
      assertThat(write(copy, MANY)).as(place).isEqualTo(digest);
      assertThat(parts(copy)).as(place).isEqualTo(named(copy));
    }
  }

  @Test
  void aDamagedCompactionFallsBackToTheCommitsItWasMadeOf() throws IOException {
    Path copy = temp.resolve("copy");
    try (RunFolder run = resume(folder)) {
      generations(run, Compaction.COMMITS);
      copy(folder, copy);
    }
    List<PartFile> files = open(copy).files(Table.EVALUATIONS);
    Files.delete(copy.resolve(files.get(0).path()));
    RunTables tables = open(copy);
    assertThat(tables.warnings().get(0)).contains(files.get(0).path() + " is missing");
    assertThat(tables.study(ExampleRun.key()).trials())
        .hasSizeGreaterThan(Compaction.COMMITS - Manifests.KEPT);
    assertThat(write(copy, MANY)).isEqualTo(digest);
    assertThat(parts(copy)).isEqualTo(named(copy));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
