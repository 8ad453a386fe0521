package paretoscope.bench.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paretoscope.bench.Images;
import paretoscope.core.automask.SpotPrompts;
import paretoscope.core.automask.SpotSearch;
import paretoscope.core.automask.SpotSettings;
import paretoscope.core.automask.SpotTone;
import paretoscope.core.filter.GaussianFilter;
import paretoscope.core.filter.RollingGaussianFilter;
import paretoscope.core.image.Plane;
import paretoscope.core.model.ModelStore;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.sam.SamModel;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.AskedNetwork;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.AutomaticMasks;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.DecodedImage;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.PromptDecoder;
import paretoscope.core.segment.RgbImage;
import paretoscope.core.sieve.ShapeSieve;
import paretoscope.core.space.Settings;

/**
 * How long one new image takes, stage by stage, with the generator's defaults and with settings
 * such as searches find: 50th and 95th percentile over repetitions.
 *
 * <p>Arguments: image, repetitions, threads.
 */
public final class SamLatency {
  private static final Settings SIEVE =
      new Settings(Map.of("nested", "solid", "least_agreement", 0.4, "least_solidity", 0.8));

  private final Plane image;
  private final SamModel model;
  private final Stage prepare = new Stage();
  private final Stage look = new Stage();
  private final Stage ask = new Stage();
  private final Stage all = new Stage();
  private double lookSeconds;
  private double askSeconds;

  private SamLatency(Plane image, SamModel model) {
    this.image = image;
    this.model = model;
  }

  /**
   * @param spots asked at, 0 for the points of the grid of the defaults
   */
  private record Way(int spots, int cropLayers, boolean filtered) {}

  public static void main(String[] args) throws IOException {
    Plane image = Images.read(Path.of(args[0])).pixels();
    int times = Integer.parseInt(args[1]);
    int threads = Integer.parseInt(args[2]);
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("defaults: 32x32 points", new Way(0, 0, false));
    ways.put("tuned: 350 spots, four crops", new Way(350, 1, true));
    ways.put("tuned: 350 spots", new Way(350, 0, true));
    ways.put("live: 100 spots", new Way(100, 0, true));
    System.out.println(
        "| settings | filters, spots | look | ask | masks, filters | everything, p50 / p95 [s] |"
            + " masks |");
    System.out.println("|---|---|---|---|---|---|---|");
    NetworkMachine machine = NetworkMachine.processor(threads);
    try (SamModel model = ModelStore.here().find("mobile-sam").open(machine)) {
      new SamLatency(image, model).once(new Way(20, 0, true));
      ways.forEach((name, way) -> new SamLatency(image, model).repeat(name, way, times));
    }
  }

  private void repeat(String name, Way way, int times) {
    Stage looks = new Stage();
    Stage asks = new Stage();
    Stage rest = new Stage();
    int found = 0;
    for (int i = 0; i < times; i++) {
      found = all.time(() -> once(way)).size();
      looks.add(lookSeconds);
      asks.add(askSeconds);
    }
    for (int i = 0; i < times; i++) {
      rest.add(all.second(i) - prepare.second(i) - looks.second(i) - asks.second(i));
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | **%s** | %d |%n",
        name,
        text(prepare),
        text(looks),
        text(asks),
        text(rest),
        text(all),
        found);
  }

  private static String text(Stage stage) {
    return String.format(
        Locale.ROOT, "%.2f / %.2f", stage.wallMillis(0.5) / 1e3, stage.wallMillis(0.95) / 1e3);
  }

  /** One image from its pixels to its masks. */
  private List<FoundMask> once(Way way) {
    int before = look.count();
    int asked = ask.count();
    AutomaticMaskSettings settings =
        AutomaticMaskSettings.of(
            new Settings(
                way.filtered()
                    ? Map.of(
                        "crop_n_layers", way.cropLayers(),
                        "pred_iou_thresh", 0.6,
                        "stability_score_thresh", 0.7)
                    : Map.of()));
    List<CropBox> crops = settings.prompting().crops(image.height(), image.width());
    PromptDecoder timed = input -> new TimedAnswers(look.time(() -> model.embed(input)), ask);
    AnswerSource source =
        prepare.time(
            () -> {
              Plane seen = way.filtered() ? filtered() : image;
              RgbImage levels = RgbImage.rescaled(seen, 0);
              AnswerSource network = new AskedNetwork(levels, timed, 64, settings.predIouThresh());
              return way.spots() == 0 ? network : atSpots(seen, way.spots(), crops, network);
            });
    DecodedImage decoded =
        DecodedImage.of(
            image.height(), image.width(), settings.prompting(), settings.predIouThresh(), source);
    List<FoundMask> found = AutomaticMasks.filter(decoded, settings);
    lookSeconds = look.secondsSince(before);
    askSeconds = ask.secondsSince(asked);
    return way.filtered() ? new ShapeSieve().prepare(image).keep(found, SIEVE) : found;
  }

  private Plane filtered() {
    Plane smooth = new GaussianFilter().apply(image, new Settings(Map.of("sigma", 0.75)));
    return new RollingGaussianFilter().apply(smooth, new Settings(Map.of("sigma", 12.0)));
  }

  private static AnswerSource atSpots(
      Plane seen, int most, List<CropBox> crops, AnswerSource network) {
    SpotSettings spots = new SpotSettings(SpotTone.SCARCER, most, 1.4, 12);
    List<CropBox> whole = crops.stream().filter(crop -> crop.layer() == 0).toList();
    return new SpotPrompts(new SpotSearch(seen, spots, whole).spots(), crops, network);
  }
}
