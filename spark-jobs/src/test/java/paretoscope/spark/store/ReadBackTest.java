package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.digest.Sha256;
import paretoscope.core.error.UserError;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.PixelBox;
import paretoscope.core.segment.RunLengths;
import paretoscope.core.study.StudyListener;
import paretoscope.core.study.StudyResult;
import paretoscope.core.study.Trial;

final class ReadBackTest {
  @TempDir Path temp;
  private Path folder;
  private org.apache.hadoop.fs.Path path;

  @BeforeEach
  void name() {
    folder = temp.resolve("run");
    path = new org.apache.hadoop.fs.Path(folder.toUri());
  }

  private RunFolder create() {
    return RunFolder.create(path, ExampleRun.HADOOP, ExampleRun.config());
  }

  private RunTables open() {
    return RunTables.open(path, ExampleRun.HADOOP);
  }

  @Test
  void everythingWrittenIsReadBack() {
    ExampleRun.write(path);
    RunTables tables = open();
    StudyKey key = ExampleRun.key();
    StudyResult result = ExampleRun.result(ExampleRun.study());
    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.config()).isEqualTo(ExampleRun.config());
    assertThat(tables.images()).isEqualTo(ExampleRun.images());
    assertThat(tables.micrographs()).isEqualTo(ExampleRun.micrographs());
    assertThat(tables.micrograph("b.tif")).isEqualTo(ExampleRun.micrographs().get(1));
    assertThat(tables.guard(key)).isEqualTo(ExampleRun.guard(result));
    assertThat(tables.checks(key)).isEqualTo(ExampleRun.checks(result));
    StudyResult stored = tables.study(key).with(result.search());
    assertThat(stored.trials().stream().map(Trial::evaluation))
        .isEqualTo(result.trials().stream().map(Trial::evaluation).toList());
    assertThat(stored.front().stream().map(Trial::index)).containsExactly(1, 8);
    assertThat(stored.knee()).isEqualTo(1);
    assertThat(stored.generations()).isEqualTo(result.generations());
    assertThat(stored.convergence()).isEqualTo("It had come to rest.");
    assertThat(stored.baseline().evaluation()).isEqualTo(result.baseline().evaluation());
    assertThat(stored.trials().get(0).outcome().timing().startMillis())
        .isEqualTo(1_700_000_000_123L);
    assertThat(tables.detections(key).stream().map(DetectionRecord::blob))
        .containsExactlyElementsOf(
            List.of(
                ExampleRun.detections().blobs().get(0),
                ExampleRun.detections().blobs().get(1),
                ExampleRun.detections().blobs().get(0),
                ExampleRun.detections().blobs().get(1)));
  }

  @Test
  void particlesAreReadBack() {
    ExampleRun.write(path);
    String knee = ExampleRun.result(ExampleRun.study()).front().get(1).id();
    List<ParticleRecord> particles = new ArrayList<>();
    open().particles(particles::add);
    assertThat(particles).isEqualTo(ExampleRun.particles(knee)).hasSize(3);
    ParticleRecord first = particles.get(0);
    assertThat(first.size().areaPx()).isEqualTo(3);
    assertThat(first.size().areaNm2()).isEqualTo(3 * 0.02 * 0.02);
    assertThat(first.box()).isEqualTo(new PixelBox(0, 0, 1, 1));
    assertThat(first.touchesBorder()).isTrue();
    assertThat(particles.get(2).size().areaNm2()).isNaN();
    assertThat(particles.get(2).size().equivalentDiameterNm()).isNaN();
    Mask mask = RunLengths.parse(2, 3, first.rle()).mask();
    assertThat(mask).isEqualTo(Mask.where(2, 3, (y, x) -> x == 0 || (x == 1 && y == 0)));
  }

  @Test
  void aTableWithoutRowsDoesNotChangeTheDigestOfRunsBeforeIt() {
    try (RunFolder run = create();
        Commit commit = run.begin()) {
      commit.images(ExampleRun.images()).publish();
      Map<Table, String> digests = run.tables().digests();
      StringBuilder before = new StringBuilder();
      digests.remove(Table.PARTICLES);
      digests.remove(Table.CHECKS);
      digests.forEach((table, digest) -> before.append(table.title()).append(digest));
      assertThat(run.tables().digest()).isEqualTo(Sha256.of(before.toString()));
    }
  }

  @Test
  void labelImagesAreWholeOrNotThere() throws IOException {
    try (RunFolder run = create();
        Commit commit = run.begin()) {
      PartTicket ticket = commit.ticket(ExampleRun.key());
      LabelFiles first = ticket.labels(ExampleRun.HADOOP, "0");
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(
              () ->
                  first.write(
                      "a.tif",
                      out -> {
                        out.write(1);
                        throw new IOException("the disk is gone");
                      }))
          .withMessageContaining("labels/a.tif")
          .withMessageContaining("the disk is gone");
      assertThat(folder.resolve("labels")).isEmptyDirectory();
      ticket.labels(ExampleRun.HADOOP, "1").write("a.tif", out -> out.write(2));
      ticket.labels(ExampleRun.HADOOP, "2").write("a.tif", out -> out.write(2));
      for (String hostile : List.of("../a.tif", "a/b.tif", ".a.tif", "", "a\nb", "/a")) {
        assertThatIllegalArgumentException().isThrownBy(() -> first.write(hostile, out -> {}));
      }
      Files.writeString(folder.resolve("labels/b.tif.7.draft"), "of an executor that died");
    }
    assertThat(folder.resolve("labels").toFile().list()).containsExactly("a.tif");
    assertThat(folder.resolve("labels/a.tif")).hasBinaryContent(new byte[] {2});
  }

  @Test
  void outcomesAreRecalledBitForBit() {
    ExampleRun.write(path);
    StudyResult result = ExampleRun.result(ExampleRun.study());
    var outcomes = open().outcomes(ExampleRun.key());
    assertThat(outcomes).hasSize(result.trials().size() + 1);
    for (Trial trial : result.trials()) {
      Evaluation evaluation = trial.evaluation();
      assertThat(outcomes.get(evaluation.candidate()).evaluation()).isEqualTo(evaluation);
    }
    assertThat(open().outcomes()).containsOnlyKeys("atoms").containsValue(outcomes);
  }

  @Test
  void aReplayThatLeavesItsTrackIsNotHidden() {
    ExampleRun.write(path);
    StudyResult result = ExampleRun.result(ExampleRun.study());
    try (RunFolder run = RunFolder.resume(path, ExampleRun.HADOOP, ExampleRun.config())) {
      StudyListener listener = run.listener(ExampleRun.key());
      Trial first = result.trials().get(0);
      Evaluation evaluation = first.evaluation();
      double score = evaluation.scores().get(0);
      Evaluation other =
          new Evaluation(
              evaluation.candidate(),
              evaluation.status(),
              List.of(Math.nextUp(score), evaluation.scores().get(1)),
              evaluation.detections(),
              "");
      Trial changed = new Trial(0, 0, new Outcome(other, first.outcome().timing()));
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> listener.done(result.generations().get(0), List.of(changed), List.of()))
          .withMessageContaining("the replay of study `atoms` left its track at trial 0");
    }
  }

  @Test
  void anUnfinishedStudyCannotBeTakenForAResult() {
    try (RunFolder run = create()) {
      assertThat(run.tables().finished(ExampleRun.key())).isFalse();
      StoredStudy none = run.tables().study(ExampleRun.key());
      assertThat(none.baseline()).isEmpty();
      assertThatExceptionOfType(UserError.class)
          .isThrownBy(() -> none.with(ExampleRun.study().search()))
          .withMessageContaining("study `atoms` has not ended (0 generations stored)");
    }
  }

  @Test
  void manyStudiesInOneCommitMakeOneFilePerTable() {
    List<StudyKey> keys =
        java.util.stream.LongStream.range(0, 40)
            .mapToObj(
                seed -> StudyKey.of(ExampleRun.study("s" + seed, seed).search(), List.of("a.tif")))
            .toList();
    RunConfig base = ExampleRun.config();
    RunConfig config =
        new RunConfig(
            RunKind.SEARCH, "many", 1, base.searched(), base.imageSha256(), base.effective(), keys);
    try (RunFolder run = RunFolder.create(path, ExampleRun.HADOOP, config);
        Commit commit = run.begin()) {
      keys.forEach(
          key -> commit.study(key, ExampleRun.result(ExampleRun.study(key.name(), key.seed()))));
      commit.publish();
    }
    RunTables tables = open();
    assertThat(tables.files(Table.EVALUATIONS)).hasSize(1);
    Map<String, StoredStudy> studies = tables.studies();
    assertThat(studies).hasSize(40);
    assertThat(studies.keySet())
        .containsExactlyElementsOf(keys.stream().map(StudyKey::name).toList());
    assertThat(studies.values()).allMatch(StoredStudy::finished);
    assertThat(studies.get("s3").trials().get(0).evaluation())
        .isEqualTo(ExampleRun.trial(3, 0, 0).evaluation());
  }

  @Test
  void tasksWriteAndTheDriverAdopts() {
    try (RunFolder run = create();
        Commit commit = run.begin()) {
      PartTicket ticket = commit.ticket(ExampleRun.key());
      for (String attempt : List.of("0", "1")) {
        try (DetectionPart part = ticket.detections(ExampleRun.HADOOP, attempt)) {
          part.add("cafe", ExampleRun.micrographs().get(0), ExampleRun.detections());
          PartFile file = part.finish();
          if (attempt.equals("1")) {
            commit.adopt(file);
          }
        }
      }
      try (DetectionPart part = ticket.detections(ExampleRun.HADOOP, "2")) {
        part.add("cafe", ExampleRun.micrographs().get(0), ExampleRun.detections());
      }
      assertThat(folder.resolve("tables/detections").toFile().list()).hasSize(2);
      commit.publish();
      assertThat(run.tables().detections(ExampleRun.key())).hasSize(2);
    }
    assertThat(folder.resolve("tables/detections").toFile().list()).hasSize(1);
    assertThat(open().detections(ExampleRun.key())).hasSize(2);
  }
}
