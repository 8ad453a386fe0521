package paretoscope.core.sam;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import paretoscope.core.model.ModelStore;
import paretoscope.core.model.StoredModel;
import paretoscope.core.segment.RgbImage;
import paretoscope.testing.NumpyArchive;
import paretoscope.testing.SharedData;

/** The weights and images of the reference run. */
final class MobileSam {
  private static final String NAME = "mobile-sam";

  private static StoredModel added;

  private MobileSam() {}

  /** The stored weights, cut as they are cut now; a test without them is skipped visibly. */
  static synchronized StoredModel require() {
    ModelStore store = ModelStore.here();
    assumeTrue(store.has(NAME), "skipped: run ./paretoscope models fetch mobile-sam");
    if (added == null) {
      Path from = store.find(NAME).folder();
      Path encoder = from.resolve("encoder.onnx");
      ModelStore fresh = new ModelStore(folder());
      added = fresh.add(NAME, encoder, from.resolve("decoder.onnx"), "stored", "MIT");
    }
    return added;
  }

  /** Emptied, as it is what an earlier run cut. */
  private static Path folder() {
    Path folder = Path.of("target", "models");
    try (Stream<Path> old = Files.walk(Files.createDirectories(folder))) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NumpyArchive golden(String name) {
    return new NumpyArchive(SharedData.require("golden/sam/" + name + ".npz"));
  }

  static RgbImage image(String path) throws IOException {
    BufferedImage file = ImageIO.read(SharedData.require(path).toFile());
    int bands = file.getRaster().getNumBands();
    byte[] levels = new byte[3 * file.getWidth() * file.getHeight()];
    for (int i = 0; i < levels.length; i++) {
      int pixel = i / 3;
      // samples as the file has them: getRGB would take grey levels for light and brighten them
      int band = bands < 3 ? 0 : i % 3;
      int x = pixel % file.getWidth();
      levels[i] = (byte) file.getRaster().getSample(x, pixel / file.getWidth(), band);
    }
    return RgbImage.of(file.getHeight(), file.getWidth(), levels);
  }
}
