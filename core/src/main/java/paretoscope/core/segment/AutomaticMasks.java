package paretoscope.core.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import paretoscope.core.error.Require;

/**
 * The automatic mask generator: masks of everything in an image, each once. In every crop: masks
 * whose predicted IoU or stability is too low go, then those that end at an inner edge of the crop,
 * then the worse of two whose boxes overlap too much. Between crops, those of larger ones go that
 * overlap those of smaller ones. Last, small holes and regions go, and whatever then overlaps.
 *
 * <p>The order is the reference's: with a single crop by predicted IoU, the highest first; with
 * several by the crop's area, the smallest first, then by crop, then by predicted IoU; after the
 * removal of small regions, masks that it left alone first. Equal ones stay in the order of the
 * grid's points. Unlike in the reference, a mask without a single pixel is never returned.
 *
 * <p>Of an image in tiles, masks that end at an inner edge of their tile are joined with those of
 * the neighbouring tiles ({@link TileJoins}) instead of dropped.
 */
public final class AutomaticMasks {
  private final DecodedImage decoded;
  private final AutomaticMaskSettings settings;
  private final DrawnMasks drawn;

  private AutomaticMasks(DecodedImage decoded, AutomaticMaskSettings settings, DrawnMasks drawn) {
    this.decoded = decoded;
    this.settings = settings;
    this.drawn = drawn;
  }

  /** An answer, what the settings make of it, and whether an inner edge of the crop cuts it. */
  private record Candidate(MaskAnswer answer, float stability, CropBox crop, boolean cut) {}

  /** A mask, whether cleaning changed it, and its box by now. */
  private record Cleaned(FoundMask found, boolean changed) {}

  /** Both stages at once: asks the network and filters what it says. */
  public static List<FoundMask> find(
      RgbImage image, PromptDecoder decoder, AutomaticMaskSettings settings) {
    DecodedImage decoded =
        DecodedImage.of(
            image,
            decoder,
            settings.prompting(),
            settings.pointsPerBatch(),
            settings.predIouThresh());
    return filter(decoded, settings);
  }

  /**
   * The second stage alone: what the generator finds with these settings.
   *
   * @throws IllegalArgumentException if the answers are those of other points or crops, or if
   *     answers were dropped that these settings ask for
   */
  public static List<FoundMask> filter(DecodedImage decoded, AutomaticMaskSettings settings) {
    return filter(decoded, settings, new DrawnMasks(decoded.height(), decoded.width()));
  }

  /**
   * The same with masks that other settings may share.
   *
   * @param drawn of these answers
   */
  public static List<FoundMask> filter(
      DecodedImage decoded, AutomaticMaskSettings settings, DrawnMasks drawn) {
    boolean fits = decoded.prompting().equals(settings.prompting());
    Require.that(fits, "settings", settings, "must ask for the points that were decoded", 0);
    double least = settings.predIouThresh();
    String rule = "must be at least that of the answers kept, " + decoded.leastIou();
    Require.that(least >= decoded.leastIou(), "pred_iou_thresh", least, rule, 0);
    return new AutomaticMasks(decoded, settings, drawn).found();
  }

  private List<FoundMask> found() {
    boolean tiled = settings.prompting().tiling().used() && decoded.crops().size() > 1;
    List<FoundMask> found = tiled ? acrossTiles() : inCrops();
    return settings.minMaskRegionArea() > 0 ? cleaned(found) : found;
  }

  private List<FoundMask> inCrops() {
    List<Candidate> candidates = new ArrayList<>();
    for (CropAnswers crop : decoded.crops()) {
      candidates.addAll(bestOf(passed(crop), false));
    }
    if (decoded.crops().size() > 1) {
      candidates = distinct(candidates, c -> 1f / c.crop().area(), settings.cropNmsThresh());
    }
    return candidates.stream().map(this::drawn).toList();
  }

  /** Whole masks and cut ones do not suppress each other: a cut one may go later for other ones. */
  private List<FoundMask> acrossTiles() {
    List<FoundMask> whole = new ArrayList<>();
    List<FoundMask> cut = new ArrayList<>();
    for (CropAnswers tile : decoded.crops()) {
      List<Candidate> passed = passed(tile);
      bestOf(passed, false).forEach(c -> whole.add(drawn(c)));
      bestOf(passed, true).forEach(c -> cut.add(drawn(c)));
    }
    List<CropBox> tiles = decoded.crops().stream().map(CropAnswers::crop).toList();
    List<FoundMask> joined = TileJoins.of(tiles, whole, cut);
    return BoxSuppression.of(joined, FoundMask::box, inOrder -> 0, settings.cropNmsThresh());
  }

  private List<Candidate> bestOf(List<Candidate> passed, boolean cut) {
    List<Candidate> own = passed.stream().filter(c -> c.cut() == cut).toList();
    return distinct(own, c -> c.answer().predictedIou(), settings.boxNmsThresh());
  }

  private static List<Candidate> distinct(
      List<Candidate> candidates, ToDoubleFunction<Candidate> score, double most) {
    return BoxSuppression.of(candidates, c -> c.answer().box(), score, most);
  }

  private List<Candidate> passed(CropAnswers crop) {
    // thresholds in single precision, as the reference compares them
    float leastIou = (float) settings.predIouThresh();
    float leastStability = (float) settings.stabilityScoreThresh();
    List<Candidate> passed = new ArrayList<>();
    for (MaskAnswer answer : crop.answers()) {
      float stability = answer.areas().stability(settings.stabilityScoreOffset());
      boolean good = leastIou == 0 || answer.predictedIou() > leastIou;
      boolean stable = leastStability == 0 || stability >= leastStability;
      boolean cut = crop.crop().cuts(answer.box(), decoded.height(), decoded.width());
      if (good && stable) {
        passed.add(new Candidate(answer, stability, crop.crop(), cut));
      }
    }
    return passed;
  }

  private FoundMask drawn(Candidate candidate) {
    MaskAnswer answer = candidate.answer();
    CropBox crop = candidate.crop();
    return new FoundMask(
        drawn.of(answer, crop),
        answer.box(),
        answer.predictedIou(),
        candidate.stability(),
        answer.point(),
        crop);
  }

  private List<FoundMask> cleaned(List<FoundMask> found) {
    double most = Math.max(settings.boxNmsThresh(), settings.cropNmsThresh());
    List<Cleaned> cleaned = found.stream().map(this::cleaned).toList();
    List<Cleaned> distinct =
        BoxSuppression.of(cleaned, c -> c.found().box(), c -> c.changed() ? 0 : 1, most);
    return distinct.stream().map(Cleaned::found).toList();
  }

  private Cleaned cleaned(FoundMask found) {
    MaskCleaning cleaning = MaskCleaning.of(found.mask(), settings.minMaskRegionArea());
    Mask mask = cleaning.mask();
    FoundMask kept =
        new FoundMask(
            mask,
            cleaning.changed() ? mask.box() : found.box(),
            found.predictedIou(),
            found.stability(),
            found.point(),
            found.crop());
    return new Cleaned(kept, cleaning.changed());
  }
}
