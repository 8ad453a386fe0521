package paretoscope.core.automask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.model.ModelStore;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Alternative;
import paretoscope.core.workflow.Operators;
import paretoscope.core.workflow.Segmenter;

class SegmentAnythingTest {
  @TempDir Path folder;

  private static Plane discs() {
    double[] values = new double[200 * 300];
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        boolean disc = Math.hypot(y - 60, x - 80) < 30 || Math.hypot(y - 120, x - 210) < 45;
        values[y * 300 + x] = disc ? 0.8 : 0.2 + 0.0001 * x;
      }
    }
    return new Plane(200, 300, values);
  }

  @Test
  void isFoundByNameAndSearchesFiltersAlone() {
    Segmenter found = (Segmenter) Operators.load().byName().get("segment-anything");
    List<String> searched =
        Alternative.searching(found).searched().stream().map(Parameter::name).toList();
    assertThat(searched)
        .containsExactly(
            "pred_iou_thresh",
            "stability_score_thresh",
            "stability_score_offset",
            "box_nms_thresh",
            "min_mask_region_area");
  }

  @Test
  void aMissingModelIsToldWithTheWayOut() {
    Segmenter bare = new SegmentAnything(new ModelStore(folder), new AnswerFiles(folder, 1L << 30));
    assertThatThrownBy(() -> bare.check(Settings.NONE))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("models fetch mobile-sam");
    assertThatThrownBy(() -> bare.check(new Settings(Map.of("points_per_side", 500))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("points_per_side");
    Settings both = new Settings(Map.of("tile_side", 1024, "crop_n_layers", 1));
    assertThatThrownBy(() -> bare.check(both))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("`tile_side` = 1024 cannot stand beside `crop_n_layers` = 1");
  }

  @Test
  void findsEachDiscOnceInTilesThatCutIt() {
    ModelStore models = ModelStore.here();
    assumeTrue(models.has("mobile-sam"), "needs ./paretoscope models fetch mobile-sam");
    AnswerFiles files = new AnswerFiles(folder.resolve("answers"), 1L << 30);
    Segmenter.Prepared image = new SegmentAnything(models, files).prepare(discs());
    Map<String, Object> tiles =
        Map.of(
            "prompts", "bright-spots", "greatest_spot_sigma", 40.0, "spots", 2, "tile_side", 200);
    List<FoundMask> tiled = image.segment(new Settings(tiles));
    // of 300 columns, 0 to 199 and 100 to 299
    assertThat(tiled).extracting(f -> f.crop().left()).contains(0, 100);
    for (double[] disc : new double[][] {{60, 80, 30}, {120, 210, 45}}) {
      Mask own = Mask.where(200, 300, (y, x) -> Math.hypot(y - disc[0], x - disc[1]) < disc[2]);
      assertThat(tiled).filteredOn(f -> f.mask().iou(own) > 0.9).hasSize(1);
    }
    Map<String, Object> whole = new TreeMap<>(tiles);
    whole.put("tile_side", 0);
    assertThat(image.segment(new Settings(whole))).extracting(f -> f.crop().width()).contains(300);
  }

  @Test
  void findsTheSameWithRememberedAnswersAsWithout() {
    ModelStore models = ModelStore.here();
    assumeTrue(models.has("mobile-sam"), "needs ./paretoscope models fetch mobile-sam");
    Settings settings = new Settings(Map.of("points_per_side", 4));
    List<FoundMask> asked = segment(models, folder.resolve("a"), settings);
    List<FoundMask> remembered = segment(models, folder.resolve("a"), settings);
    Settings coarse = new Settings(Map.of("points_per_side", 2, "points_per_batch", 3));
    segment(models, folder.resolve("b"), coarse);
    Settings finer = new Settings(Map.of("points_per_side", 6, "points_per_batch", 5));
    List<FoundMask> nested = segment(models, folder.resolve("b"), finer);
    List<FoundMask> fresh = segment(models, folder.resolve("c"), finer);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(2).isEqualTo(remembered);
    assertThat(nested).isEqualTo(fresh);
    assertThat(Files.exists(folder.resolve("a"))).isTrue();
  }

  private static List<FoundMask> segment(ModelStore models, Path answers, Settings settings) {
    AnswerFiles files = new AnswerFiles(answers, 1L << 30);
    return new SegmentAnything(models, files).prepare(discs()).segment(settings);
  }
}
