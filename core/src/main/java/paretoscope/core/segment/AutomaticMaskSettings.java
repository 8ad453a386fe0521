package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import paretoscope.core.error.Suggestion;
import paretoscope.core.error.UserError;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;

/**
 * The 13 parameters of Segment Anything's automatic mask generator, and two for images that are too
 * large for it. Study files write them as the reference does, for instance {@code pred_iou_thresh};
 * the defaults are the reference's.
 *
 * @param pointsPerSide points of the grid along a side, 1 to 256; 0 where {@code pointGrids} says
 *     which
 * @param pointsPerBatch points asked for at once, 1 to 1024: memory and speed only
 * @param predIouThresh predicted IoU that a mask must exceed, 0 to 1; 0 keeps all
 * @param stabilityScoreThresh least stability score of a mask, 0 to 1; 0 keeps all
 * @param stabilityScoreOffset shift of the threshold either way that the stability score compares,
 *     0.01 to 2 in steps of 0.01 [logit]
 * @param boxNmsThresh IoU of boxes above which the worse of two masks of a crop goes, 0 to 1; a
 *     higher one keeps more overlapping masks
 * @param cropNLayers layers of crops beside the whole image, 0 to 4; layer i has 4^i
 * @param cropNmsThresh IoU of boxes above which a mask goes for one of a smaller crop, 0 to 1
 * @param cropOverlapRatio overlap of crops of layer 1 in shares of the image's shorter side, 0 to
 *     1; halved with each further layer
 * @param cropNPointsDownscaleFactor by which points along a side are divided with each layer, 1 to
 *     16
 * @param pointGrids instead of {@code pointsPerSide}: a grid for the image and one for each layer
 *     of crops; empty otherwise
 * @param minMaskRegionArea holes and separate regions smaller than this are filled and removed
 *     [px]; 0 leaves them
 * @param outputMode how files hold the masks
 * @param tileSide side of the tiles that larger images are cut into [px], 64 to 16384, without
 *     layers of crops; 0 for none
 * @param tileOverlap least overlap of neighbouring tiles [px], less than their side
 */
public record AutomaticMaskSettings(
    int pointsPerSide,
    int pointsPerBatch,
    double predIouThresh,
    double stabilityScoreThresh,
    double stabilityScoreOffset,
    double boxNmsThresh,
    int cropNLayers,
    double cropNmsThresh,
    double cropOverlapRatio,
    int cropNPointsDownscaleFactor,
    List<PointGrid> pointGrids,
    int minMaskRegionArea,
    OutputMode outputMode,
    int tileSide,
    int tileOverlap) {
  /** The most points asked for in all crops: 64 times the default; answers may take a gigabyte. */
  public static final int MOST_POINTS = 65_536;

  private static final int MOST_LAYERS = 4;

  /** The reference's defaults. */
  public static final AutomaticMaskSettings DEFAULTS = of(Settings.NONE);

  public AutomaticMaskSettings {
    pointGrids = List.copyOf(pointGrids);
    share(MaskParameters.PRED_IOU_THRESH, predIouThresh);
    share(MaskParameters.STABILITY_SCORE_THRESH, stabilityScoreThresh);
    share(MaskParameters.BOX_NMS_THRESH, boxNmsThresh);
    share(MaskParameters.CROP_NMS_THRESH, cropNmsThresh);
    share(MaskParameters.CROP_OVERLAP_RATIO, cropOverlapRatio);
    whole(MaskParameters.POINTS_PER_SIDE, pointsPerSide, pointGrids.isEmpty() ? 1 : 0, 256);
    whole(MaskParameters.POINTS_PER_BATCH, pointsPerBatch, 1, 1024);
    whole(MaskParameters.CROP_N_LAYERS, cropNLayers, 0, MOST_LAYERS);
    whole(MaskParameters.CROP_N_POINTS_DOWNSCALE_FACTOR, cropNPointsDownscaleFactor, 1, 16);
    whole(MaskParameters.MIN_MASK_REGION_AREA, minMaskRegionArea, 0, Mask.MOST_PIXELS);
    checkOffset(stabilityScoreOffset);
    checkGrids(pointsPerSide, cropNLayers, cropNPointsDownscaleFactor, pointGrids);
    boolean either = !new Tiling(tileSide, tileOverlap).used() || cropNLayers == 0;
    String rule = "cannot stand beside `crop_n_layers` = " + cropNLayers + "; set one of them to 0";
    check(either, MaskParameters.TILE_SIDE, tileSide, rule);
  }

  /**
   * The settings that these values mean, with presets for what they do not name.
   *
   * @throws UserError if a value is not allowed, naming it, its value and the rule
   */
  public static AutomaticMaskSettings of(Settings values) {
    Settings all = values.withPresets(MaskParameters.ALL);
    return new AutomaticMaskSettings(
        all.integer(MaskParameters.POINTS_PER_SIDE),
        all.integer(MaskParameters.POINTS_PER_BATCH),
        all.real(MaskParameters.PRED_IOU_THRESH),
        all.real(MaskParameters.STABILITY_SCORE_THRESH),
        all.real(MaskParameters.STABILITY_SCORE_OFFSET),
        all.real(MaskParameters.BOX_NMS_THRESH),
        all.integer(MaskParameters.CROP_N_LAYERS),
        all.real(MaskParameters.CROP_NMS_THRESH),
        all.real(MaskParameters.CROP_OVERLAP_RATIO),
        all.integer(MaskParameters.CROP_N_POINTS_DOWNSCALE_FACTOR),
        List.of(),
        all.integer(MaskParameters.MIN_MASK_REGION_AREA),
        mode(all.word(MaskParameters.OUTPUT_MODE)),
        all.integer(MaskParameters.TILE_SIDE),
        all.integer(MaskParameters.TILE_OVERLAP));
  }

  /**
   * What a study may name and search: all but {@code point_grids}, which is no number ({@link
   * #withPointGrids}).
   */
  public static List<Parameter> parameters() {
    return MaskParameters.ALL;
  }

  /** These settings with grids of one's own, for the image and each layer of crops. */
  public AutomaticMaskSettings withPointGrids(List<PointGrid> grids) {
    return new AutomaticMaskSettings(
        0,
        pointsPerBatch,
        predIouThresh,
        stabilityScoreThresh,
        stabilityScoreOffset,
        boxNmsThresh,
        cropNLayers,
        cropNmsThresh,
        cropOverlapRatio,
        cropNPointsDownscaleFactor,
        grids,
        minMaskRegionArea,
        outputMode,
        tileSide,
        tileOverlap);
  }

  /** What of these settings decides the questions to the network. */
  public Prompting prompting() {
    Tiling tiling = new Tiling(tileSide, tileOverlap);
    if (!pointGrids.isEmpty()) {
      return new Prompting(pointGrids, cropOverlapRatio, tiling);
    }
    List<PointGrid> grids = new ArrayList<>();
    for (int layer = 0; layer <= cropNLayers; layer++) {
      int side = side(pointsPerSide, cropNPointsDownscaleFactor, layer);
      grids.add(PointGrid.regular(side));
    }
    return new Prompting(grids, cropOverlapRatio, tiling);
  }

  private static int side(int pointsPerSide, int factor, int layer) {
    return (int) (pointsPerSide / StrictMath.pow(factor, layer));
  }

  private static OutputMode mode(String word) {
    List<String> words = Stream.of(OutputMode.values()).map(OutputMode::word).toList();
    if (!words.contains(word)) {
      throw new UserError("unknown `output_mode` `" + word + "`" + Suggestion.of(word, words));
    }
    return OutputMode.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static void share(String name, double value) {
    check(value >= 0 && value <= 1, name, value, "must lie in [0, 1]");
  }

  private static void whole(String name, int value, int low, int high) {
    check(value >= low && value <= high, name, value, "must lie in " + low + ".." + high);
  }

  private static void checkOffset(double offset) {
    double steps = offset * AreaCurve.STEPS;
    boolean allowed = offset > 0 && offset <= AreaCurve.MOST_OFFSET;
    allowed &= Math.abs(steps - Math.rint(steps)) < 1e-6;
    check(allowed, MaskParameters.STABILITY_SCORE_OFFSET, offset, "must be 0.01, 0.02 ... 2");
  }

  private static void checkGrids(int perSide, int layers, int factor, List<PointGrid> grids) {
    if (!grids.isEmpty()) {
      String name = MaskParameters.POINT_GRIDS;
      check(perSide == 0, name, grids.size() + " grids", "cannot stand beside `points_per_side`");
      String rule = "must be one for the image and each of `crop_n_layers` " + layers;
      check(grids.size() == layers + 1, name, grids.size() + " grids", rule);
    }
    long points = 0;
    for (int layer = 0; layer <= layers; layer++) {
      long side = grids.isEmpty() ? side(perSide, factor, layer) : 0;
      String rule = "leaves no point in layer " + layer + "; raise `points_per_side`";
      boolean any = !grids.isEmpty() || side > 0;
      check(any, MaskParameters.CROP_N_POINTS_DOWNSCALE_FACTOR, factor, rule);
      points += (grids.isEmpty() ? side * side : grids.get(layer).size()) << (2 * layer);
    }
    String rule = "must be at most " + MOST_POINTS + " in all crops; lower `points_per_side`";
    check(points <= MOST_POINTS, "points", points, rule + " or `crop_n_layers`");
  }

  private static void check(boolean holds, String name, Object value, String rule) {
    if (!holds) {
      throw new UserError("mask setting `" + name + "` = " + value + " " + rule + ".");
    }
  }
}
