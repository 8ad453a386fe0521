package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import paretoscope.core.detect.Blob;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.image.Plane;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Trial;

/**
 * A run as version 1 of the tables wrote it. It is never written anew: what it holds must stay
 * readable. (A new version adds a folder beside it.)
 */
final class OldFormatTest {
  private static RunTables open() throws URISyntaxException {
    URL folder = Objects.requireNonNull(OldFormatTest.class.getResource("/run-v1"), "run-v1");
    return RunTables.open(new Path(folder.toURI()), ExampleRun.HADOOP);
  }

  @Test
  void versionOneStaysReadable() throws URISyntaxException {
    RunTables tables = open();
    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.config().runId()).isEqualTo("8f583384399b3020");
    StudyKey key = tables.config().studies().get(0);
    assertThat(key.scores().stream().map(ScoreColumn::reward))
        .containsExactly("count-quality", "spacing-error");
    StoredStudy study = tables.study(key);
    assertThat(study.finished()).isTrue();
    assertThat(study.convergence()).isEqualTo("It had come to rest.");
    assertThat(study.trials()).hasSize(12);
    assertThat(study.baseline()).isPresent();
    assertThat(study.front().stream().map(Trial::index)).containsExactly(1, 8);
    assertThat(study.knee()).isEqualTo(1);
    assertThat(study.generations())
        .containsExactly(
            new Generation(0, 6, 6, 2, 2, Double.NaN, 0.25),
            new Generation(1, 6, 6, 0, 2, 0.75, 0.25));
    Evaluation failed = study.trials().get(3).evaluation();
    assertThat(failed.status()).isEqualTo(Evaluation.Status.FAILED);
    assertThat(failed.reason()).isEqualTo("reward: no spots");
    assertThat(failed.scores()).containsExactly(Double.NaN, Double.NaN);
    assertThat(study.trials().get(5).evaluation().scores()).containsExactly(-0.0, Double.MIN_VALUE);
    assertThat(tables.outcomes(key)).hasSize(13);
  }

  @Test
  void itsImagesAndFindingsToo() throws URISyntaxException {
    RunTables tables = open();
    StudyKey key = tables.config().studies().get(0);
    assertThat(tables.images().stream().map(ImageRecord::reason))
        .containsExactly("", "", "is empty");
    assertThat(tables.micrograph("a.tif").pixels())
        .isEqualTo(new Plane(2, 3, new double[] {0, 1, 2, 3, 65535, 7}));
    assertThat(tables.micrograph("a.tif").pixelSizeNm()).isEqualTo(0.02);
    assertThat(tables.micrograph("b.tif").pixels())
        .isEqualTo(new Plane(3, 2, new double[] {0.5, -0.0, 2.25, -1e30f, 3, 0.1f}));
    assertThat(tables.guard(key).stream().map(GuardRecord::flagged))
        .isEqualTo(List.of(false, true));
    assertThat(tables.detections(key)).hasSize(4);
    assertThat(tables.detections(key).get(0).blob()).isEqualTo(new Blob(1, 2.5, 1.25, 0.5));
  }
}
