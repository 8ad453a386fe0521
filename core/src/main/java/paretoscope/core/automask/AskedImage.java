package paretoscope.core.automask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.model.OpenModels;
import paretoscope.core.model.StoredModel;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.AskedNetwork;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.AutomaticMasks;
import paretoscope.core.segment.DecodedImage;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.Prompting;
import paretoscope.core.segment.RgbImage;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.Segmenter;

/** An image that networks are asked about, and all that they said of it. */
final class AskedImage implements Segmenter.Prepared {
  /** About what the three answers to a point take [bytes]. */
  private static final long BYTES_PER_POINT = 3 * 5000;

  private final SegmentAnything operator;
  private final Plane image;
  private final AnswerFiles files;
  private final Map<Question, DecodedImage> decoded = new LinkedHashMap<>();

  /** What decides the answers. */
  private record Question(String model, Object clipped, Prompting prompting) {}

  AskedImage(SegmentAnything operator, Plane image, AnswerFiles files) {
    this.operator = operator;
    this.image = image;
    this.files = files;
  }

  @Override
  public List<FoundMask> segment(Settings settings) {
    AutomaticMaskSettings masks = SegmentAnything.masks(settings);
    return AutomaticMasks.filter(decoded(settings, masks), masks);
  }

  /** One thread asks; others that want to know the same wait for it. */
  private synchronized DecodedImage decoded(Settings settings, AutomaticMaskSettings masks) {
    StoredModel model = operator.model(settings);
    Object clipped = settings.values().get(SegmentAnything.CLIPPED_SHARE);
    Question question = new Question(model.card().multi().sha256(), clipped, masks.prompting());
    DecodedImage known = decoded.get(question);
    if (known == null) {
      known = ask(model, SegmentAnything.levels(image, settings), masks);
      decoded.put(question, known);
    }
    return known;
  }

  private DecodedImage ask(StoredModel model, RgbImage levels, AutomaticMaskSettings masks) {
    Prompting prompting = masks.prompting();
    requireRoom(prompting);
    NetworkMachine machine = NetworkHere.machine();
    AnswerKey key = AnswerKey.of(model.card(), machine, levels);
    AnswerSource network =
        (crop, shares) -> {
          try (OpenModels.Use use = OpenModels.HERE.use(model, machine)) {
            int atOnce = masks.pointsPerBatch();
            return new AskedNetwork(levels, use.model(), atOnce, 0).answers(crop, shares);
          }
        };
    AnswerSource remembered = new RememberedAnswers(key, files, network);
    return DecodedImage.of(levels.height(), levels.width(), prompting, 0, remembered);
  }

  private static void requireRoom(Prompting prompting) {
    long needed = prompting.points() * BYTES_PER_POINT;
    long room = Runtime.getRuntime().maxMemory() / 2;
    if (needed > room) {
      throw new UserError(
          "the answers to %d points take about %d MB, more than half of the memory of %d MB; lower"
                  .formatted(
                      prompting.points(), needed >> 20, Runtime.getRuntime().maxMemory() >> 20)
              + " `points_per_side` or `crop_n_layers`, or give Spark more memory"
              + " (-- --driver-memory 8g, --executor-memory 8g).");
    }
  }

  @Override
  public synchronized long bytes() {
    return decoded.values().stream().mapToLong(DecodedImage::bytes).sum();
  }
}
