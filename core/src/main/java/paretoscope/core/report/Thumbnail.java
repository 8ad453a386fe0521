package paretoscope.core.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import paretoscope.core.image.Plane;

/** A micrograph as an 8-bit grey PNG for people to look at; never input to an analysis. */
public final class Thumbnail {
  private Thumbnail() {}

  /**
   * The plane as base64 PNG, contrast stretched between the 0.5th and 99.5th percentile.
   *
   * @param step take every {@code step}-th pixel in both directions
   */
  public static String png(Plane plane, int step) {
    double[] sorted = plane.values().clone();
    Arrays.sort(sorted);
    double low = sorted[(int) (0.005 * (sorted.length - 1))];
    double high = sorted[(int) (0.995 * (sorted.length - 1))];
    double span = high > low ? high - low : 1;
    int height = (plane.height() + step - 1) / step;
    int width = (plane.width() + step - 1) / step;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double grey = (plane.at(y * step, x * step) - low) / span * 255;
        image.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, grey)));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
