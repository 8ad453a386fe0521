package paretoscope.core.detect;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import paretoscope.core.image.Plane;

/**
 * Reads the reference images, and no others: grey PNG, and uncompressed grey little-endian TIFF of
 * 16 or 32 bits in one strip.
 */
final class ReferenceImages {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int STRIP_OFFSET = 273;

  private ReferenceImages() {}

  static Plane read(Path file) throws IOException {
    return file.toString().endsWith(".tif") ? tiff(file) : png(file);
  }

  /** A part of an image, rescaled to [0, 1] by its own minimum and maximum. */
  static Plane crop(Plane image, int y0, int x0, int height, int width) {
    double[] values = new double[height * width];
    for (int y = 0; y < height; y++) {
      System.arraycopy(image.values(), (y0 + y) * image.width() + x0, values, y * width, width);
    }
    return new Plane(height, width, values).normalised();
  }

  private static Plane png(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    Raster raster = image.getRaster();
    if (raster.getNumBands() != 1) {
      throw new IOException(file + " is not grey.");
    }
    int height = raster.getHeight();
    int width = raster.getWidth();
    double[] values = raster.getSamples(0, 0, width, height, 0, (double[]) null);
    return new Plane(height, width, values);
  }

  private static Plane tiff(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int height = tag(bytes, HEIGHT);
    int width = tag(bytes, WIDTH);
    int bits = tag(bytes, BITS);
    int start = tag(bytes, STRIP_OFFSET);
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          bits == 16
              ? Short.toUnsignedInt(bytes.getShort(start + 2 * i))
              : Integer.toUnsignedLong(bytes.getInt(start + 4 * i));
    }
    return new Plane(height, width, values);
  }

  private static int tag(ByteBuffer bytes, int wanted) throws IOException {
    int directory = bytes.getInt(4);
    int entries = bytes.getShort(directory);
    for (int e = 0; e < entries; e++) {
      int at = directory + 2 + 12 * e;
      if (Short.toUnsignedInt(bytes.getShort(at)) == wanted) {
        boolean isShort = bytes.getShort(at + 2) == 3;
        return isShort ? Short.toUnsignedInt(bytes.getShort(at + 8)) : bytes.getInt(at + 8);
      }
    }
    throw new IOException("no TIFF tag " + wanted);
  }
}
