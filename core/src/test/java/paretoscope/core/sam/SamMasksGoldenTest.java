package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.AutomaticMasks;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Mask;
import paretoscope.core.space.Settings;
import paretoscope.testing.NumpyArchive;

/** Whole runs of the mask generator against the reference's: some minutes. */
@Tag("parity")
class SamMasksGoldenTest {
  private static final String CU1 = "data/nanoparticles/supported_catalysts/images/Cu1.jpg";

  static Stream<Arguments> runs() {
    return Stream.of(
        Arguments.of("dog_masks_16points", "golden/sam/dog.png", Map.of("points_per_side", 16)),
        Arguments.of("cu1_default_16points", CU1, Map.of("points_per_side", 16)),
        Arguments.of(
            "cu1_crops_12points",
            CU1,
            Map.of(
                "points_per_side", 12,
                "crop_n_layers", 1,
                "crop_n_points_downscale_factor", 2,
                "box_nms_thresh", 0.5,
                "crop_nms_thresh", 0.6,
                "crop_overlap_ratio", 0.25,
                "pred_iou_thresh", 0.8,
                "stability_score_thresh", 0.9,
                "stability_score_offset", 0.8,
                "min_mask_region_area", 50)),
        Arguments.of(
            "sto_haadf_masks_32points", "golden/sam/sto_haadf.png", Map.of("points_per_side", 32)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void findsTheSameMasks(String run, String image, Map<String, Object> values) throws IOException {
    List<Mask> expected = masks(MobileSam.golden(run));
    List<FoundMask> found;
    try (SamModel model = MobileSam.require().open(NetworkMachine.processor(2))) {
      AutomaticMaskSettings settings = AutomaticMaskSettings.of(new Settings(values));
      found = AutomaticMasks.find(MobileSam.image(image), model, settings);
    }
    assertThat(found).hasSameSizeAs(expected);
    List<FoundMask> left = new ArrayList<>(found);
    for (Mask mask : expected) {
      FoundMask best = best(left, mask);
      assertThat(best.mask().iou(mask))
          .as("IoU with a mask of %d px", mask.area())
          .isGreaterThanOrEqualTo(0.99);
      left.remove(best);
    }
  }

  private static FoundMask best(List<FoundMask> left, Mask mask) {
    FoundMask best = left.get(0);
    for (FoundMask one : left) {
      best = one.mask().iou(mask) > best.mask().iou(mask) ? one : best;
    }
    return best;
  }

  private static List<Mask> masks(NumpyArchive run) throws IOException {
    double[] shape = run.read("shape");
    int height = (int) shape[0];
    int width = (int) shape[1];
    double[] packed = run.read("masks");
    int row = (width + 7) / 8;
    List<Mask> masks = new ArrayList<>();
    for (int n = 0; n < packed.length / (height * row); n++) {
      int first = n * height * row;
      masks.add(
          Mask.where(
              height,
              width,
              (y, x) -> (((int) packed[first + y * row + x / 8] >> (7 - x % 8)) & 1) != 0));
    }
    return masks;
  }
}
