package paretoscope.spark.job;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.spot.Blob;
import paretoscope.simulator.demo.ParticleImage;
import paretoscope.simulator.imaging.Column;
import paretoscope.simulator.imaging.SimulatedImage;

/**
 * The demo's images on disk, and the truth beside them, where the search does not look.
 *
 * @param images folder of the images, 16-bit PNG, counted electrons
 * @param truth what is there, by image id
 */
record DemoFiles(Path images, Map<String, List<Blob>> truth) {

  /** An image, its truth as a file, and as places. */
  private record Told(Micrograph micrograph, String csv, List<Blob> truth) {}

  /** Writes {@code images/*.png} and {@code truth/*.csv} of columns into a new folder. */
  static DemoFiles ofColumns(Path folder, List<SimulatedImage> made) {
    return write(
        folder, made.stream().map(m -> new Told(m.micrograph(), csv(m), occupied(m))).toList());
  }

  /** Likewise of particles. */
  static DemoFiles ofParticles(Path folder, List<ParticleImage> made) {
    return write(
        folder, made.stream().map(m -> new Told(m.micrograph(), csv(m), centres(m))).toList());
  }

  private static DemoFiles write(Path folder, List<Told> made) {
    DemoCommand.make(folder);
    Path images = folder.resolve("images");
    Path truths = folder.resolve("truth");
    Map<String, List<Blob>> truth = new LinkedHashMap<>();
    try {
      Files.createDirectories(images);
      Files.createDirectories(truths);
      for (Told one : made) {
        String name = one.micrograph().id();
        ImageIO.write(
            grey(one.micrograph().pixels()), "png", images.resolve(name + ".png").toFile());
        Files.writeString(truths.resolve(name + ".csv"), one.csv());
        truth.put(name + ".png", one.truth());
      }
    } catch (IOException e) {
      throw new UserError("the demo's images cannot be written to " + folder + ": " + e, e);
    }
    return new DemoFiles(images, truth);
  }

  private static BufferedImage grey(Plane counts) {
    BufferedImage image =
        new BufferedImage(counts.width(), counts.height(), BufferedImage.TYPE_USHORT_GRAY);
    WritableRaster raster = image.getRaster();
    for (int y = 0; y < counts.height(); y++) {
      for (int x = 0; x < counts.width(); x++) {
        raster.setSample(x, y, 0, (int) Math.min(65535, Math.max(0, counts.at(y, x))));
      }
    }
    return image;
  }

  private static List<Blob> occupied(SimulatedImage image) {
    List<Blob> blobs = new ArrayList<>();
    image.occupied().forEach(column -> blobs.add(new Blob(column.yPx(), column.xPx(), 1, 1)));
    return blobs;
  }

  private static List<Blob> centres(ParticleImage image) {
    return image.balls().stream().map(b -> new Blob(b.yPx(), b.xPx(), b.radiusPx(), 1)).toList();
  }

  private static String csv(ParticleImage image) {
    StringBuilder text = new StringBuilder("y_px,x_px,radius_px\n");
    for (ParticleImage.Ball b : image.balls()) {
      text.append(String.format(Locale.ROOT, "%.3f,%.3f,%.3f%n", b.yPx(), b.xPx(), b.radiusPx()));
    }
    return text.toString();
  }

  private static String csv(SimulatedImage image) {
    StringBuilder text = new StringBuilder("species,vacant,y_px,x_px\n");
    for (Column c : image.columns()) {
      text.append(
          String.format(
              Locale.ROOT, "%s,%b,%.3f,%.3f%n", c.species(), c.vacant(), c.yPx(), c.xPx()));
    }
    return text.toString();
  }
}
