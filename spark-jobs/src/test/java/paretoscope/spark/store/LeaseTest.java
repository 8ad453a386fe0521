package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.ipc.RemoteException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.error.UserError;

final class LeaseTest {
  private static final Lease.Pace FAST =
      new Lease.Pace(Duration.ofMillis(50), Duration.ofMillis(3000));

  /** Waits little, so that a dead holder is soon given up. */
  private static final Lease.Pace HASTY =
      new Lease.Pace(Duration.ofMillis(20), Duration.ofMillis(100));

  /** Does not renew in the time of a test: as good as dead. */
  private static final Lease.Pace STILL =
      new Lease.Pace(Duration.ofSeconds(30), Duration.ofHours(1));

  @TempDir Path temp;
  private Storage storage;

  @BeforeEach
  void open() {
    storage = Storage.of(BrittleFiles.path(temp), BrittleFiles.hadoop());
    assertThat(storage.isLocal()).isFalse();
  }

  @Test
  void aRenewedLeaseIsRespected() {
    try (Lease lease = Lease.take(storage, FAST)) {
      lease.check();
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> Lease.take(storage, FAST))
          .withMessageContaining("is being written by process " + ProcessHandle.current().pid());
      lease.check();
    }
    assertThat(temp.resolve("_lock")).doesNotExist();
  }

  @Test
  void aDeadHoldersLeaseIsTakenOverAndTheDeadOneNoticesIfItWakes() throws IOException {
    Path lock = temp.resolve("_lock");
    Files.writeString(lock, Json.pretty(new Holder("dead", 1, "elsewhere", "long ago", 3)));
    try (Lease lease = Lease.take(storage, HASTY)) {
      lease.check();
      Files.writeString(lock, Json.pretty(new Holder("other", 2, "elsewhere", "now", 0)));
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(lease::check)
          .withMessageContaining("is being written by process 2 on elsewhere");
    }
    assertThat(lock).exists();
  }

  /** HDFS refuses a file that somebody writes just now in words of its own. */
  @Test
  void aLeaseThatSomebodyWritesJustNowIsLookedAtAgain() {
    String busy = "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException";
    BrittleFiles.REFUSAL.set(new RemoteException(busy, "owned by another\n\tat its server"));
    try (Lease lease = Lease.take(storage, HASTY)) {
      lease.check();
    }
  }

  @Test
  void whereAServerFailedIsNotTold() {
    BrittleFiles.REFUSAL.set(new RemoteException("SafeModeException", "it rests\n\tat its server"));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> Lease.take(storage, HASTY))
        .withMessageContaining("it rests; mend that")
        .withMessageNotContaining("at its server");
  }

  @Test
  void aLeaseGivenUpMeanwhileIsFree() {
    Lease first = Lease.take(storage, STILL);
    Thread ending = new Thread(first::close);
    ending.start();
    try (Lease second = Lease.take(storage, FAST)) {
      second.check();
    }
  }

  @Test
  void aLeaseThatGoesWhileItIsReadIsFree() {
    Lease first = Lease.take(storage, STILL);
    BrittleFiles.BEFORE_OPENING.set(() -> temp.resolve("_lock").toFile().delete());
    try {
      // every look finds it gone, though it was there a moment ago
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(first::check)
          .withMessageContaining("is being written by nobody any more");
      first.close();
    } finally {
      BrittleFiles.BEFORE_OPENING.set(() -> {});
    }
    try (Lease second = Lease.take(storage, FAST)) {
      second.check();
    }
  }

  @Test
  void whoLostTheLeaseLeavesHisSuccessorsFilesAlone() throws IOException {
    Path folder = temp.resolve("run");
    org.apache.hadoop.fs.Path path = BrittleFiles.path(folder);
    Path theirs = folder.resolve("tables/evaluations/part-000001-11111111-0.parquet");
    String successor = Json.pretty(new Holder("other", 2, "elsewhere", "now", 0));
    try (RunFolder run = RunFolder.create(path, BrittleFiles.hadoop(), ExampleRun.config());
        Commit commit = run.begin()) {
      commit.images(ExampleRun.images()).publish();
      Files.createDirectories(theirs.getParent());
      Files.writeString(theirs, "in the making");
      Files.writeString(folder.resolve("_lock"), successor);
    }
    assertThat(theirs).exists();
    assertThat(folder.resolve("_lock")).hasContent(successor);
  }

  @Test
  void aRunOnSuchFilesIsWrittenAndReadLikeAnyOther() {
    org.apache.hadoop.fs.Path path = BrittleFiles.path(temp.resolve("run"));
    org.apache.hadoop.fs.Path local = new org.apache.hadoop.fs.Path(temp.resolve("local").toUri());
    try (RunFolder run = RunFolder.create(path, BrittleFiles.hadoop(), ExampleRun.config());
        Commit commit = run.begin()) {
      commit.study(ExampleRun.key(), ExampleRun.result(ExampleRun.study())).publish();
    }
    try (RunFolder run = RunFolder.create(local, ExampleRun.HADOOP, ExampleRun.config());
        Commit commit = run.begin()) {
      commit.study(ExampleRun.key(), ExampleRun.result(ExampleRun.study())).publish();
    }
    assertThat(RunTables.open(path, BrittleFiles.hadoop()).digest())
        .isEqualTo(RunTables.open(local, ExampleRun.HADOOP).digest());
  }
}
