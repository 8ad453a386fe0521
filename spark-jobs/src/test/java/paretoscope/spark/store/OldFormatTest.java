package paretoscope.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.guard.GuardLevel;
import paretoscope.core.image.Plane;
import paretoscope.core.spot.Blob;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Trial;

/**
 * A run as each version of the tables wrote it. None is ever written anew: what it holds must stay
 * readable. (A new version adds a folder beside them.)
 */
final class OldFormatTest {
  private static RunTables open(int version) throws URISyntaxException {
    String name = "/run-v" + version;
    URL folder = Objects.requireNonNull(OldFormatTest.class.getResource(name), name);
    return RunTables.open(new Path(folder.toURI()), ExampleRun.HADOOP);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void itsStudyStaysReadable(int version) throws URISyntaxException {
    RunTables tables = open(version);
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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void itsImagesAndFindingsToo(int version) throws URISyntaxException {
    RunTables tables = open(version);
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

  @Test
  void everyVersionHasItsFolder() throws URISyntaxException {
    List<Integer> written = new ArrayList<>();
    open(TableSchema.VERSION).read(Table.GUARD, row -> written.add(row.integer("schema_version")));
    assertThat(written).isNotEmpty().containsOnly(TableSchema.VERSION);
  }

  @Test
  void imagesOfEarlierVersionsWereComparedWithNone() throws URISyntaxException {
    assertThat(open(3).images()).extracting(ImageRecord::familiarity).containsOnly(Double.NaN);
    assertThat(open(4).images())
        .extracting(ImageRecord::familiarity)
        .containsExactly(0.25, Double.NaN, Double.NaN);
  }

  @Test
  void verdictsOfVersionOneFollowFromItsFlags() throws URISyntaxException {
    RunTables tables = open(1);
    StudyKey key = tables.config().studies().get(0);
    assertThat(tables.guard(key).stream().map(GuardRecord::verdict))
        .containsExactly(GuardLevel.CLEAN, GuardLevel.DOUBTFUL);
    assertThat(GuardRows.read(old("pure-noise", true)).verdict()).isEqualTo(GuardLevel.HACKED);
    assertThat(GuardRows.read(old("pure-noise", false)).verdict()).isEqualTo(GuardLevel.CLEAN);
    assertThat(GuardRows.read(old("phase-randomised", true)).verdict())
        .isEqualTo(GuardLevel.DOUBTFUL);
  }

  private static Row old(String surrogate, boolean flagged) {
    Map<String, Integer> places = new HashMap<>();
    GuardRows.COLUMNS.forEach(column -> places.put(column.name(), places.size()));
    return new Row(
        places, new Object[] {"c0ffee", surrogate, "reward", 1.0, 1.0, flagged, "stays", null});
  }
}
