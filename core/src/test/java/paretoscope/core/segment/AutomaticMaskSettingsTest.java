package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.core.error.UserError;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;

class AutomaticMaskSettingsTest {
  private static AutomaticMaskSettings with(Map<String, Object> values) {
    return AutomaticMaskSettings.of(new Settings(values));
  }

  @Test
  void defaultsAreTheReferences() {
    assertThat(AutomaticMaskSettings.DEFAULTS)
        .isEqualTo(
            new AutomaticMaskSettings(
                32,
                64,
                0.88,
                0.95,
                1.0,
                0.7,
                0,
                0.7,
                512.0 / 1500,
                1,
                List.of(),
                0,
                OutputMode.BINARY_MASK,
                0,
                128));
  }

  @Test
  void everyParameterButTheGridsCanBeNamedAndSearched() {
    List<Parameter> parameters = AutomaticMaskSettings.parameters();
    assertThat(parameters).extracting(Parameter::name).doesNotHaveDuplicates().hasSize(14);
    for (Parameter parameter : parameters) {
      for (double gene : new double[] {0, 0.3, 0.999, 1}) {
        Object value = parameter.decode(gene);
        AutomaticMaskSettings settings = with(Map.of(parameter.name(), value));
        boolean changed = !settings.equals(AutomaticMaskSettings.DEFAULTS);
        assertThat(changed).isEqualTo(!value.equals(parameter.preset()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "points_per_side, 0, 1..256",
    "points_per_side, 257, 1..256",
    "points_per_batch, 0, 1..1024",
    "pred_iou_thresh, 1.1, '[0, 1]'",
    "pred_iou_thresh, NaN, '[0, 1]'",
    "stability_score_thresh, -0.1, '[0, 1]'",
    "stability_score_offset, 0, 0.01",
    "stability_score_offset, 0.835, 0.01",
    "stability_score_offset, 2.01, 0.01",
    "stability_score_offset, NaN, 0.01",
    "box_nms_thresh, 2, '[0, 1]'",
    "crop_n_layers, 5, 0..4",
    "crop_nms_thresh, -1, '[0, 1]'",
    "crop_overlap_ratio, Infinity, '[0, 1]'",
    "crop_n_points_downscale_factor, 0, 1..16",
    "min_mask_region_area, -1, 0..",
    "tile_side, 63, 64..16384",
    "tile_side, 16385, 64..16384",
    "tile_side, -1, 64..16384",
    "tile_overlap, -1, '>= 0'"
  })
  void aValueThatIsNotAllowedIsNamed(String name, double value, String rule) {
    assertThatThrownBy(() -> with(Map.of(name, value)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(name)
        .hasMessageContaining(rule);
  }

  @Test
  void gridsTooDenseOrWithoutPointsAreRefused() {
    assertThatThrownBy(() -> with(Map.of("points_per_side", 256, "crop_n_layers", 1)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("`points` = 327680 must be at most 65536");
    Map<String, Object> vanishing =
        Map.of("points_per_side", 4, "crop_n_layers", 2, "crop_n_points_downscale_factor", 3);
    assertThatThrownBy(() -> with(vanishing))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("leaves no point in layer 2");
    assertThatThrownBy(() -> with(Map.of("output_mode", "coco-rle")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("did you mean `coco_rle`");
  }

  @Test
  void layersOfCropsHaveCoarserGrids() {
    AutomaticMaskSettings settings =
        with(
            Map.of("points_per_side", 13, "crop_n_layers", 2, "crop_n_points_downscale_factor", 2));
    assertThat(settings.prompting().grids())
        .containsExactly(PointGrid.regular(13), PointGrid.regular(6), PointGrid.regular(3));
  }

  @Test
  void tilesOverlapByLessThanTheirSideAndStandWithoutCrops() {
    assertThatThrownBy(() -> with(Map.of("tile_side", 256, "tile_overlap", 256)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("`tile_overlap` = 256 must be less than the `tile_side` of 256 px");
    assertThat(with(Map.of("tile_side", 256, "tile_overlap", 255)).tileOverlap()).isEqualTo(255);
    assertThatThrownBy(() -> with(Map.of("tile_side", 1024, "crop_n_layers", 1)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("`tile_side` = 1024 cannot stand beside `crop_n_layers` = 1");
  }

  @Test
  void tilesDecideWhatIsAsked() {
    Prompting usual = AutomaticMaskSettings.DEFAULTS.prompting();
    assertThat(with(Map.of("tile_overlap", 64)).prompting()).isEqualTo(usual);
    Prompting tiled = with(Map.of("tile_side", 1024)).prompting();
    assertThat(tiled).isNotEqualTo(usual);
    assertThat(with(Map.of("tile_side", 1024, "tile_overlap", 64)).prompting()).isNotEqualTo(tiled);
  }

  @Test
  void onlyGridsAndCropsDecideWhatIsAsked() {
    Prompting usual = AutomaticMaskSettings.DEFAULTS.prompting();
    Map<String, Object> filters =
        Map.of("pred_iou_thresh", 0.5, "box_nms_thresh", 0.9, "crop_overlap_ratio", 0.1);
    assertThat(with(filters).prompting()).isEqualTo(usual);
    assertThat(with(Map.of("points_per_side", 16)).prompting()).isNotEqualTo(usual);
    assertThat(with(Map.of("crop_n_layers", 1)).prompting())
        .isNotEqualTo(with(Map.of("crop_n_layers", 1, "crop_overlap_ratio", 0.1)).prompting());
  }

  @Test
  void ownGridsStandInPlaceOfPointsPerSide() {
    PointGrid own = new PointGrid(List.of(new Point(0.5, 0.25)));
    AutomaticMaskSettings settings = AutomaticMaskSettings.DEFAULTS.withPointGrids(List.of(own));
    assertThat(settings.prompting().grids()).containsExactly(own);
    assertThatThrownBy(() -> AutomaticMaskSettings.DEFAULTS.withPointGrids(List.of(own, own)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("point_grids");
    assertThatThrownBy(() -> AutomaticMaskSettings.DEFAULTS.withPointGrids(List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("points_per_side");
  }
}
