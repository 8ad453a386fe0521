package paretoscope.core.automask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.model.OpenModels;
import paretoscope.core.model.StoredModel;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.sam.NetworkMachines;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.AskedNetwork;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.AutomaticMasks;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.DecodedImage;
import paretoscope.core.segment.DrawnMasks;
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
  private final Map<Question, Told> told = new ConcurrentHashMap<>();

  /** What decides the answers. */
  private record Question(
      Object model, Object clipped, Prompting prompting, Optional<SpotSettings> spots) {}

  /** All answers to a question, and the masks of those that some settings let pass. */
  private record Told(DecodedImage answers, DrawnMasks masks) {
    long bytes() {
      return answers.bytes() + masks.bytes();
    }
  }

  AskedImage(SegmentAnything operator, Plane image, AnswerFiles files) {
    this.operator = operator;
    this.image = image;
    this.files = files;
  }

  @Override
  public List<FoundMask> segment(Settings settings) {
    AutomaticMaskSettings masks = SegmentAnything.masks(settings);
    Told known = told(settings, masks);
    return AutomaticMasks.filter(known.answers(), masks, known.masks());
  }

  /** One thread asks; others that want to know the same wait for it. */
  private synchronized Told told(Settings settings, AutomaticMaskSettings masks) {
    Object model = settings.values().get(SegmentAnything.MODEL);
    Object clipped = settings.values().get(SegmentAnything.CLIPPED_SHARE);
    Optional<SpotSettings> spots = SegmentAnything.spots(settings);
    Question question = new Question(model, clipped, masks.prompting(), spots);
    Told known = told.get(question);
    if (known == null) {
      RgbImage levels = SegmentAnything.levels(image, settings);
      DecodedImage answers = ask(operator.model(settings), levels, masks, spots);
      known = new Told(answers, new DrawnMasks(answers.height(), answers.width()));
      told.put(question, known);
    }
    return known;
  }

  private DecodedImage ask(
      StoredModel model,
      RgbImage levels,
      AutomaticMaskSettings masks,
      Optional<SpotSettings> spots) {
    Prompting prompting = masks.prompting();
    List<CropBox> crops = prompting.crops(levels.height(), levels.width());
    long atGrid = crops.stream().mapToLong(c -> prompting.grids().get(c.layer()).size()).sum();
    requireRoom(spots.map(s -> (long) s.most() * prompting.grids().size()).orElse(atGrid));
    NetworkMachine machine = NetworkMachines.HERE.next();
    AnswerKey key = AnswerKey.of(model.card(), machine, levels);
    AnswerSource network =
        (crop, shares) -> {
          try (OpenModels.Use use = OpenModels.HERE.use(model, machine)) {
            int atOnce = masks.pointsPerBatch();
            return new AskedNetwork(levels, use.model(), atOnce, 0).answers(crop, shares);
          }
        };
    AnswerSource remembered = new RememberedAnswers(key, files, network);
    AnswerSource source = spots.map(s -> atSpots(s, crops, remembered)).orElse(remembered);
    return DecodedImage.of(levels.height(), levels.width(), prompting, 0, source);
  }

  private AnswerSource atSpots(SpotSettings spots, List<CropBox> crops, AnswerSource network) {
    List<CropBox> tiles = crops.stream().filter(crop -> crop.layer() == 0).toList();
    return new SpotPrompts(new SpotSearch(image, spots, tiles).spots(), crops, network);
  }

  private static void requireRoom(long points) {
    long needed = points * BYTES_PER_POINT;
    long room = Runtime.getRuntime().maxMemory() / 2;
    if (needed > room) {
      throw new UserError(
          "the answers to %d points take about %d MB, more than half of the memory of %d MB; lower"
                  .formatted(points, needed >> 20, Runtime.getRuntime().maxMemory() >> 20)
              + " `points_per_side` or `crop_n_layers`, raise `tile_side`, or give Spark more memory"
              + " (-- --driver-memory 8g, --executor-memory 8g).");
    }
  }

  /** Answers at once, also while the network is asked. */
  @Override
  public long bytes() {
    return told.values().stream().mapToLong(Told::bytes).sum();
  }
}
