package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Settings;

class AutomaticMasksTest {
  private static final int HEIGHT = 300;
  private static final int WIDTH = 400;

  /** Centre down and across, radius [px]. */
  private static final int[][] DISCS = {
    {70, 60, 30}, {200, 100, 45}, {80, 300, 25}, {220, 290, 60}
  };

  private static final RgbImage IMAGE = image();

  private static boolean within(int[] disc, int y, int x) {
    int down = y - disc[0];
    int across = x - disc[1];
    return down * down + across * across <= disc[2] * disc[2];
  }

  private static Mask disc(int[] disc) {
    return Mask.where(HEIGHT, WIDTH, (y, x) -> within(disc, y, x));
  }

  private static RgbImage image() {
    double[] values = new double[HEIGHT * WIDTH];
    for (int i = 0; i < values.length; i++) {
      for (int[] disc : DISCS) {
        values[i] = within(disc, i / WIDTH, i % WIDTH) ? 255 : values[i];
      }
    }
    return RgbImage.ofLevels(new Plane(HEIGHT, WIDTH, values));
  }

  private static AutomaticMaskSettings settings(Object... namesAndValues) {
    Map<String, Object> values = new TreeMap<>();
    values.put("points_per_side", 12);
    values.put("crop_n_points_downscale_factor", 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return AutomaticMaskSettings.of(new Settings(values));
  }

  private static void assertEachDiscOnce(List<FoundMask> found) {
    assertThat(found).hasSize(DISCS.length);
    for (int[] disc : DISCS) {
      assertThat(found).filteredOn(f -> f.mask().iou(disc(disc)) > 0.95).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void findsEveryDiscOnce(int layers) {
    BrightThings network = new BrightThings();
    List<FoundMask> found = AutomaticMasks.find(IMAGE, network, settings("crop_n_layers", layers));
    assertEachDiscOnce(found);
    int[] crops = {1, 5, 21};
    assertThat(network.embedded).isEqualTo(crops[layers]).isEqualTo(network.closed);
    // 144 points of the image, 36 and 9 of a crop, 64 at once
    assertThat(network.batches).isEqualTo(2 + crops[layers]);
  }

  @Test
  void saysWhereEachMaskCameFrom() {
    List<FoundMask> found =
        AutomaticMasks.find(IMAGE, new BrightThings(), settings("crop_n_layers", 1));
    for (FoundMask mask : found) {
      assertThat(mask.box()).isEqualTo(mask.mask().box());
      assertThat(mask.mask().at((int) mask.point().y(), (int) mask.point().x())).isTrue();
      assertThat(mask.predictedIou()).isEqualTo(0.97f);
      assertThat(mask.stability()).isBetween(0.95, 1.0);
    }
    // what a crop shows whole is taken from there rather than from the image
    assertThat(found).extracting(f -> f.crop().layer()).contains(1);
    assertThat(found)
        .isSortedAccordingTo(Comparator.comparingLong((FoundMask f) -> f.crop().area()));
  }

  @Test
  void whatAnInnerEdgeCutsIsNotFound() {
    AutomaticMaskSettings settings =
        settings("crop_n_layers", 1, "crop_overlap_ratio", 0.0, "crop_nms_thresh", 1.0);
    List<FoundMask> found = AutomaticMasks.find(IMAGE, new BrightThings(), settings);
    for (int[] disc : DISCS) {
      // cut crops of 150 x 200 px hold the small discs whole, but with less than 20 px to spare
      boolean whole = disc[0] + disc[2] < 150 - 21 && Math.abs(disc[1] - 200) > disc[2] + 21;
      assertThat(found)
          .filteredOn(f -> f.mask().intersection(disc(disc)) > 0)
          .hasSize(whole ? 2 : 1)
          .allMatch(f -> f.mask().iou(disc(disc)) > 0.95);
    }
  }

  @Test
  void thresholdsAppliedLaterFindWhatTheyFindAtOnce() {
    BrightThings network = new BrightThings();
    Prompting prompting = settings("crop_n_layers", 1).prompting();
    DecodedImage decoded = DecodedImage.of(IMAGE, network, prompting, 64, 0);
    int asked = network.batches;
    double[][] thresholds = {{0, 0, 3000}, {0, 0.95, 0}, {0.88, 0, 0}, {0.95, 0.95, 3000}};
    for (double[] some : thresholds) {
      AutomaticMaskSettings settings =
          settings(
              "crop_n_layers",
              1,
              "pred_iou_thresh",
              some[0],
              "stability_score_thresh",
              some[1],
              "min_mask_region_area",
              (int) some[2],
              "points_per_batch",
              7);
      assertThat(AutomaticMasks.filter(decoded, settings))
          .isNotEmpty()
          .isEqualTo(AutomaticMasks.find(IMAGE, new BrightThings(), settings));
    }
    assertThat(network.batches).isEqualTo(asked);
  }

  @Test
  void lowerThresholdsLetMoreThrough() {
    AutomaticMaskSettings lax = settings("pred_iou_thresh", 0.4, "box_nms_thresh", 1.0);
    DecodedImage decoded = DecodedImage.of(IMAGE, new BrightThings(), lax.prompting(), 64, 0.4);
    int all = AutomaticMasks.filter(decoded, lax).size();
    int few = AutomaticMasks.filter(decoded, settings("pred_iou_thresh", 0.4)).size();
    assertThat(few).isEqualTo(DISCS.length + 1);
    assertThat(all).isGreaterThan(3 * few);
  }

  @Test
  void smallRegionsGoAndUnchangedMasksComeFirst() {
    AutomaticMaskSettings settings = settings("pred_iou_thresh", 0.4, "min_mask_region_area", 3000);
    List<FoundMask> found = AutomaticMasks.find(IMAGE, new BrightThings(), settings);
    FoundMask everything = found.get(found.size() - 1);
    assertThat(everything.predictedIou()).isEqualTo(0.5);
    Mask large = disc(DISCS[1]);
    Mask larger = disc(DISCS[3]);
    Mask both = Mask.where(HEIGHT, WIDTH, (y, x) -> large.at(y, x) || larger.at(y, x));
    assertThat(everything.mask().iou(both)).isGreaterThan(0.95);
    assertThat(everything.box()).isEqualTo(everything.mask().box());
  }

  @Test
  void answersToOtherQuestionsAreRefused() {
    DecodedImage decoded =
        DecodedImage.of(IMAGE, new BrightThings(), settings().prompting(), 64, 0.88);
    assertThatThrownBy(() -> AutomaticMasks.filter(decoded, settings("points_per_side", 8)))
        .hasMessageContaining("must ask for the points that were decoded");
    assertThatThrownBy(() -> AutomaticMasks.filter(decoded, settings("pred_iou_thresh", 0.5)))
        .hasMessageContaining("must be at least that of the answers kept, 0.88");
  }

  @Test
  void aNetworkThatAnswersNonsenseIsRefused() {
    float[] none = new float[3 * 256 * 256];
    assertThatThrownBy(() -> new PromptAnswers(none, new float[] {0.5f, Float.NaN, 1}))
        .hasMessageContaining("predicted IoU (NaN)");
    assertThatThrownBy(() -> new PromptAnswers(none, new float[6]))
        .hasMessageContaining("must be 3 x 256 x 256");
  }
}
