package paretoscope.bench.segment;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import paretoscope.core.model.ModelStore;
import paretoscope.core.model.StoredModel;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.sam.SamModel;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.AutomaticMasks;
import paretoscope.core.segment.DecodedImage;
import paretoscope.core.segment.FoundMask;
import paretoscope.core.segment.PromptDecoder;
import paretoscope.core.segment.RgbImage;
import paretoscope.core.space.Settings;

/**
 * One run of the mask generator with its defaults, taken apart.
 *
 * <p>Arguments: image, points along a side, threads, prompts at once.
 */
public final class SamSpeed {
  private final Stage encode = new Stage();
  private final Stage decode = new Stage();
  private final Stage all = new Stage();
  private final Stage filter = new Stage();

  private SamSpeed() {}

  public static void main(String[] args) throws IOException {
    RgbImage image = read(Path.of(args[0]));
    Settings points = new Settings(Map.of("points_per_side", Integer.valueOf(args[1])));
    AutomaticMaskSettings settings = AutomaticMaskSettings.of(points);
    NetworkMachine machine =
        NetworkMachine.processor(Integer.parseInt(args[2]))
            .withPromptsAtOnce(Integer.parseInt(args[3]));
    StoredModel stored = ModelStore.here().find("mobile-sam");
    try (SamModel model = stored.open(machine)) {
      AutomaticMaskSettings few =
          AutomaticMaskSettings.of(new Settings(Map.of("points_per_side", 4)));
      new SamSpeed().run(image, model, few);
      SamSpeed speed = new SamSpeed();
      List<FoundMask> found = speed.run(image, model, settings);
      speed.print(machine, found.size());
    }
  }

  /** Colours as the file has them: the reference is shown the same. */
  private static RgbImage read(Path path) throws IOException {
    Raster file = ImageIO.read(path.toFile()).getRaster();
    byte[] levels = new byte[3 * file.getWidth() * file.getHeight()];
    for (int i = 0; i < levels.length; i++) {
      int band = file.getNumBands() < 3 ? 0 : i % 3;
      int pixel = i / 3;
      levels[i] = (byte) file.getSample(pixel % file.getWidth(), pixel / file.getWidth(), band);
    }
    return RgbImage.of(file.getHeight(), file.getWidth(), levels);
  }

  private List<FoundMask> run(RgbImage image, SamModel model, AutomaticMaskSettings settings) {
    int atOnce = model.machine().promptsAtOnce();
    double least = settings.predIouThresh();
    PromptDecoder timed = input -> new TimedAnswers(encode.time(() -> model.embed(input)), decode);
    DecodedImage decoded =
        all.time(() -> DecodedImage.of(image, timed, settings.prompting(), atOnce, least));
    return filter.time(() -> AutomaticMasks.filter(decoded, settings));
  }

  private void print(NetworkMachine machine, int masks) {
    double drawWall = all.wallSeconds() - encode.wallSeconds() - decode.wallSeconds();
    double drawBusy =
        all.processorSeconds() - encode.processorSeconds() - decode.processorSeconds();
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.2f / %.2f | %.2f / %.2f | %.0f / %.0f | %.2f / %.2f | %.3f / %.3f |"
            + " %.1f / %.1f | %d |%n",
        machine.threads(),
        machine.promptsAtOnce(),
        encode.wallSeconds(),
        encode.processorSeconds(),
        decode.wallSeconds(),
        decode.processorSeconds(),
        decode.wallMillis(0.5),
        decode.wallMillis(0.95),
        drawWall,
        drawBusy,
        filter.wallSeconds(),
        filter.processorSeconds(),
        all.wallSeconds() + filter.wallSeconds(),
        all.processorSeconds() + filter.processorSeconds(),
        masks);
  }
}
