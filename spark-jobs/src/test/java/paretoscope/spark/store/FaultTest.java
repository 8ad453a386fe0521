package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;
import paretoscope.core.study.StudyResult;

/** Disks that are full or must not be written. */
final class FaultTest {
  @TempDir Path temp;

  @AfterEach
  void mend() {
    BrittleFiles.SPACE.set(Long.MAX_VALUE);
  }

  @Test
  void aFullDiskLosesNothingThatWasStored() {
    org.apache.hadoop.fs.Path path = BrittleFiles.path(temp.resolve("run"));
    StudyResult result = ExampleRun.result(ExampleRun.study());
    int refused = 0;
    long space = 1000;
    boolean done = false;
    while (!done) {
      BrittleFiles.SPACE.set(space);
      try (RunFolder run = RunFolder.resume(path, BrittleFiles.hadoop(), ExampleRun.config())) {
        ExampleRun.replay(result, run.listener(ExampleRun.key()));
        run.finish(result, ExampleRun.key());
        done = true;
      } catch (UserError e) {
        assertThat(e)
            .hasMessageMatching(
                "(?s)cannot write brittle:.*: No space left on device; free some space there, then"
                    + " run the same command with --resume\\.");
        refused++;
      }
      space += 700;
    }
    BrittleFiles.SPACE.set(Long.MAX_VALUE);
    assertThat(refused).isGreaterThan(5);
    RunTables tables = RunTables.open(path, BrittleFiles.hadoop());
    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.study(ExampleRun.key()).with(result.search()).generations())
        .isEqualTo(result.generations());
  }

  @Test
  void afterAFaultThatCameTooLateACommitStillCountsAndNoneFollows() {
    org.apache.hadoop.fs.Path path = BrittleFiles.path(temp.resolve("run"));
    try (RunFolder run = RunFolder.create(path, BrittleFiles.hadoop(), ExampleRun.config());
        Commit commit = run.begin();
        Commit late = run.begin()) {
      CrashPoint.watch(
          name -> {
            if (name.equals("manifest-renamed")) {
              throw new UserError("the network is away");
            }
          });
      commit.images(ExampleRun.images());
      late.images(ExampleRun.images());
      assertThatExceptionOfType(UserError.class).isThrownBy(commit::publish);
      CrashPoint.watch(name -> {});
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(late::publish)
          .withMessageContaining("the network is away");
    } finally {
      CrashPoint.watch(name -> {});
    }
    RunTables tables = RunTables.open(path, BrittleFiles.hadoop());
    assertThat(tables.images()).hasSize(ExampleRun.images().size());
    assertThat(temp.resolve("run/manifests")).isDirectoryContaining("glob:**/manifest-000000.json");
    assertThat(temp.resolve("run/manifests").toFile().list()).hasSize(1);
  }

  /** Wherever in the writing of a file it becomes full. */
  @ParameterizedTest
  @ValueSource(ints = {16, 20, 24, 28, 32, 36, 40})
  void aFullLocalDiskIsSaidInTheSameWords(int kilobytes) throws Exception {
    Path disk = Files.createDirectory(temp.resolve("disk"));
    String size = "size=" + kilobytes + "k";
    int mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.toString())
            .start()
            .waitFor();
    assumeTrue(mounted == 0, "needs the right to mount a small disk");
    try {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(disk.resolve("run").toUri());
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> ExampleRun.write(path))
          .withMessageContaining("cannot write " + disk.resolve("run"))
          .withMessageContaining(
              "No space left on device; free some space there, then run the same");
      assertThat(RunTables.open(path, ExampleRun.HADOOP).images().size()).isIn(0, 3);
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  @Test
  void aFolderThatMustNotBeWrittenIsNamed() throws IOException {
    Path closed = Files.createDirectory(temp.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(closed), "this user may write everywhere");
    Path run = closed.resolve("run");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ExampleRun.write(new org.apache.hadoop.fs.Path(run.toUri())))
        .withMessageContaining("cannot write " + run);
  }

  @Test
  void aReadOnlyDiskIsNamed() throws Exception {
    Path disk = Files.createDirectory(temp.resolve("disk"));
    int mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk.toString())
            .start()
            .waitFor();
    assumeTrue(mounted == 0, "needs the right to mount a read-only disk");
    try {
      Path run = disk.resolve("run");
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> ExampleRun.write(new org.apache.hadoop.fs.Path(run.toUri())))
          .withMessageContaining("cannot write " + run)
          .withMessageContaining("name another folder");
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  @Test
  void aFolderBelowAFileIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    Path run = file.resolve("run");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ExampleRun.write(new org.apache.hadoop.fs.Path(run.toUri())))
        .withMessageContaining("cannot write " + run);
  }
}
