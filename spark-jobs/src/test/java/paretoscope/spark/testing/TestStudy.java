package paretoscope.spark.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.spark.serialise.StudyText;

/** A small study and small images, quick enough to run dozens of times. */
public final class TestStudy {
  private static final int SIDE = 48;

  private TestStudy() {}

  /** A study file with these rewards, population 8, 3 generations. */
  public static String yaml(String... rewards) {
    return """
        study: small
        seed: 11
        workflow:
          detect:
            log:
        rewards: [%s]
        optimiser:
          population: 8
          generations: 3
        """
        .formatted(String.join(", ", rewards));
  }

  /** A study that segments, with images of 0.5 nm per pixel. */
  public static String masks() {
    return yaml("test-spots", "test-tightness")
        .replace("detect:\n    log:", "segment:\n    test-regions:")
        .replace("seed: 11", "seed: 11\npixel_size_nm: 0.5");
  }

  /** The usual two rewards that pull apart. */
  public static StudyText text() {
    return new StudyText("small.yaml", yaml("test-spots", "test-tightness"), List.of());
  }

  /** Spots on a noisy ground, as 8-bit grey values. */
  public static Micrograph image(String id, int seed) {
    RandomStream stream = SeedTree.root(seed).child("test image").stream();
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      double dy = Math.floorMod(i / SIDE, 12) - 6;
      double dx = Math.floorMod(i % SIDE, 12) - 6;
      double spot = 150 * StrictMath.exp(-(dy * dy + dx * dx) / 8);
      values[i] = Math.rint(20 + spot + stream.uniform(0, 40));
    }
    return new Micrograph(id, new Plane(SIDE, SIDE, values), Double.NaN);
  }

  /** Writes such images as PNG files. */
  public static Path images(Path folder, int count) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < count; i++) {
        image(folder.resolve("image-" + i + ".png"), i, SIDE);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one such image as a PNG file, widened by black columns or cut off at the right. */
  public static Path image(Path file, int seed, int width) {
    Plane plane = image("image", seed).pixels();
    BufferedImage grey = new BufferedImage(width, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int p = 0; p < plane.size(); p++) {
      if (p % SIDE < width) {
        grey.getRaster().setSample(p % SIDE, p / SIDE, 0, (int) plane.values()[p]);
      }
    }
    try {
      ImageIO.write(grey, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
