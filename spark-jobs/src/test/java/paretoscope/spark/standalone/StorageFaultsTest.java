package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.random.RandomStream;

/** Disks that are full or may not be written, and files that somebody damaged, under a cluster. */
class StorageFaultsTest extends ClusterTest {
  private static ClusterJobs jobs;
  private Path disk;

  @BeforeAll
  static void start() {
    jobs = CalmRuns.get().jobs();
    cluster = new StandaloneCluster(folder, 2);
  }

  @Override
  @AfterEach
  void restore() {
    super.restore();
    if (disk != null) {
      command("umount", disk.toString());
    }
  }

  private static boolean command(String... words) {
    try {
      return new ProcessBuilder(words).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A disk of its own for a run. */
  private void mount(String name, String size) throws IOException {
    disk = Files.createDirectories(folder.resolve(name));
    boolean mounted =
        command("mount", "-t", "tmpfs", "-o", "size=" + size, "none", disk.toString());
    if (!mounted) {
      disk = null;
    }
    assumeTrue(mounted, "skipped: disks may not be mounted here");
  }

  private void remount(String options) {
    assertThat(command("mount", "-o", "remount," + options, disk.toString())).isTrue();
  }

  private static SubmittedJob search(String out, String... more) {
    return cluster.submit(Repetition.ONE_CORE, jobs.search(out, more));
  }

  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void aFullDiskIsNamedAndTheRunGoesOnWithSpace(long seed) throws IOException {
    mount("full-" + seed, 40 + Repetition.chance("full", seed).below(160) + "k");
    String out = disk.resolve("run").toString();
    SubmittedJob job = search(out);
    assertThat(job.exitCode()).as(job.said()).isEqualTo(2);
    assertThat(job.said())
        .contains("No space left on device", "free some space")
        .doesNotContain("\tat ");
    remount("size=64m");
    assertThat(search(out, "--resume").tables()).isEqualTo(CalmRuns.get().searched());
  }

  /** A running driver holds a file open, which keeps its disk from being closed to writers. */
  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void aDiskThatMayNotBeWrittenIsNamedAndTheRunGoesOn(long seed) throws IOException {
    mount("read-only-" + seed, "64m");
    String out = disk.resolve("run").toString();
    SubmittedJob job = search(out);
    job.await("generation " + (1 + Repetition.chance("read-only", seed).below(8)) + "/");
    job.kill();
    remount("ro");
    SubmittedJob refused = search(out, "--resume");
    assertThat(refused.exitCode()).as(refused.said()).isEqualTo(2);
    assertThat(refused.said()).contains("ead-only file system").doesNotContain("\tat ");
    remount("rw");
    assertThat(search(out, "--resume").tables()).isEqualTo(CalmRuns.get().searched());
  }

  /** Which file, and how, is drawn from the seed. */
  @ParameterizedTest
  @MethodSource(Repetition.SEEDS)
  void damageIsNoticedAndMended(long seed) throws IOException {
    RandomStream random = Repetition.chance("storage-damage", seed);
    String name = "damaged-" + seed;
    SubmittedJob job = search(name);
    job.await("generation " + (3 + random.below(6)) + "/");
    job.kill();
    Damage damage = Damage.drawn(Path.of(jobs.path(name)), random);
    damage.befall();
    if (damage.ofTheConfiguration()) {
      refused(name, damage, "restore it from a copy");
      damage.undo();
    } else if (damage.ofPixelsUnderTheirLength()) {
      refused(name, damage, "or delete it");
      Files.delete(damage.file());
    }
    SubmittedJob resumed = search(name, "--resume");
    assertThat(resumed.tables()).as(damage + "\n").isEqualTo(CalmRuns.get().searched());
    if (damage.canBeTold() && !damage.ofTheConfiguration()) {
      assertThat(resumed.said())
          .as(damage.toString())
          .containsPattern("warning: " + damage.file() + " is (damaged|missing) \\(")
          .contains("going back to what was stored before: ");
    }
  }

  private static void refused(String name, Damage damage, String wayOut) {
    SubmittedJob refused = search(name, "--resume");
    assertThat(refused.exitCode()).as(damage + "\n" + refused.said()).isEqualTo(2);
    assertThat(refused.said())
        .as(damage.toString())
        .contains(damage.file().toString(), wayOut)
        .doesNotContain("\tat ");
  }
}
