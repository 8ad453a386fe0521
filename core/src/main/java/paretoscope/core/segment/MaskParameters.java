package paretoscope.core.segment;

import java.util.List;
import java.util.stream.Stream;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.IntegerParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;

/**
 * The parameters of the automatic mask generator as a study file names and searches them. Ranges
 * are what is worth searching; what is allowed is wider ({@link AutomaticMaskSettings}).
 */
final class MaskParameters {
  static final String POINTS_PER_SIDE = "points_per_side";
  static final String POINTS_PER_BATCH = "points_per_batch";
  static final String PRED_IOU_THRESH = "pred_iou_thresh";
  static final String STABILITY_SCORE_THRESH = "stability_score_thresh";
  static final String STABILITY_SCORE_OFFSET = "stability_score_offset";
  static final String BOX_NMS_THRESH = "box_nms_thresh";
  static final String CROP_N_LAYERS = "crop_n_layers";
  static final String CROP_NMS_THRESH = "crop_nms_thresh";
  static final String CROP_OVERLAP_RATIO = "crop_overlap_ratio";
  static final String CROP_N_POINTS_DOWNSCALE_FACTOR = "crop_n_points_downscale_factor";
  static final String POINT_GRIDS = "point_grids";
  static final String MIN_MASK_REGION_AREA = "min_mask_region_area";
  static final String OUTPUT_MODE = "output_mode";
  static final String TILE_SIDE = "tile_side";
  static final String TILE_OVERLAP = "tile_overlap";

  /** Decides memory, so no reference side scales it. */
  private static final String PIXELS_ANYWHERE = "px in any image";

  static final List<Parameter> ALL =
      List.of(
          whole(
              POINTS_PER_SIDE,
              "1",
              "points asked for along a side of the image; the time grows with its square",
              8,
              64,
              32),
          whole(
              POINTS_PER_BATCH, "1", "points asked for at once; memory and speed only", 1, 256, 64),
          share(
              PRED_IOU_THRESH,
              "predicted IoU with the truth that a mask must exceed; 0 keeps all",
              0.5,
              0.99,
              0.01,
              0.88),
          share(
              STABILITY_SCORE_THRESH,
              "least stability score of a mask; 0 keeps all",
              0.5,
              0.99,
              0.01,
              0.95),
          new RealParameter(
              STABILITY_SCORE_OFFSET,
              "logit",
              "shift of the threshold either way that the stability score compares",
              0.5,
              1.5,
              0.05,
              Scale.LINEAR,
              1.0),
          share(
              BOX_NMS_THRESH,
              "IoU of boxes above which the worse of two masks goes; higher keeps more",
              0.1,
              0.95,
              0.05,
              0.7),
          whole(CROP_N_LAYERS, "1", "layers of crops beside the image; layer i has 4^i", 0, 2, 0),
          share(
              CROP_NMS_THRESH,
              "IoU of boxes above which a mask goes for one of a smaller crop; higher keeps more",
              0.1,
              0.95,
              0.05,
              0.7),
          share(
              CROP_OVERLAP_RATIO,
              "overlap of the first layer's crops, in shares of the image's shorter side",
              0.05,
              0.6,
              0.05,
              512.0 / 1500),
          whole(
              CROP_N_POINTS_DOWNSCALE_FACTOR,
              "1",
              "points along a side are divided by this with each layer of crops",
              1,
              3,
              1),
          whole(
              MIN_MASK_REGION_AREA,
              "px²",
              "holes and separate regions smaller than this are filled and removed; 0 leaves them",
              0,
              500,
              0),
          new ChoiceParameter(
              OUTPUT_MODE,
              "how files hold the masks; what is found does not depend on it",
              Stream.of(OutputMode.values()).map(OutputMode::word).toList(),
              OutputMode.BINARY_MASK.word()),
          whole(
              TILE_SIDE,
              PIXELS_ANYWHERE,
              "an image with a longer side is looked at in tiles of this side; 0 means no tiles",
              512,
              4096,
              0),
          whole(
              TILE_OVERLAP,
              PIXELS_ANYWHERE,
              "least overlap of neighbouring tiles, in which masks of one thing are recognised",
              64,
              448,
              128));

  private MaskParameters() {}

  private static RealParameter share(
      String name, String about, double low, double high, double step, double preset) {
    return new RealParameter(name, "1", about, low, high, step, Scale.LINEAR, preset);
  }

  private static IntegerParameter whole(
      String name, String unit, String about, int low, int high, int preset) {
    return new IntegerParameter(name, unit, about, low, high, Scale.LINEAR, preset);
  }
}
