package paretoscope.datasets;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Small valid files for tests, and the values they hold. */
final class Samples {
  static final int HEIGHT = 21;
  static final int WIDTH = 19;

  private Samples() {}

  /** Values that reach the ends of a type's range and differ from pixel to pixel. */
  static double[] values(String type) {
    double span =
        switch (type) {
          case "u1" -> 255;
          case "i1" -> 127;
          case "u2" -> 65535;
          case "i2" -> 32767;
          case "u4" -> 4294967295.0;
          case "i4" -> 2147483647.0;
          default -> 1000;
        };
    int n = HEIGHT * WIDTH;
    double low = type.charAt(0) == 'u' ? 0 : -span;
    return IntStream.range(0, n)
        .mapToDouble(i -> low + (span - low) * (i * 37 % n) / (n - 1))
        .map(v -> type.charAt(0) == 'f' ? (float) v : Math.floor(v))
        .toArray();
  }

  static byte[] tiff() {
    return new TiffWriter(ByteOrder.LITTLE_ENDIAN, HEIGHT, WIDTH, "u2", values("u2"))
        .strips(5)
        .write();
  }

  static byte[] deflatedTiff() {
    return new TiffWriter(ByteOrder.BIG_ENDIAN, HEIGHT, WIDTH, "f4", values("f4"))
        .tiles(16, 16)
        .compression(8)
        .write();
  }

  /** An array file of version 1 to 3. */
  static byte[] npy(int version, String descr, boolean fortran, String shape, byte[] data) {
    String order = fortran ? "True" : "False";
    return npy(
        version,
        String.format("{'descr': '%s', 'fortran_order': %s, 'shape': %s, }", descr, order, shape),
        data);
  }

  static byte[] npy(int version, String header, byte[] data) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
    int fixed = version == 1 ? 10 : 12;
    ByteBuffer out =
        ByteBuffer.allocate(fixed + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    out.put((byte) version).put((byte) 0);
    if (version == 1) {
      out.putShort((short) text.length);
    } else {
      out.putInt(text.length);
    }
    return out.put(text).put(data).array();
  }

  static byte[] npy(String type) {
    return npy(1, "<" + type, false, shape(), data(type, ByteOrder.LITTLE_ENDIAN, values(type)));
  }

  static String shape() {
    return "(" + HEIGHT + ", " + WIDTH + ")";
  }

  static byte[] data(String type, ByteOrder order, double[] values) {
    int each = type.charAt(1) - '0';
    ByteBuffer out = ByteBuffer.allocate(values.length * each).order(order);
    for (double value : values) {
      TiffWriter.put(out, type, value);
    }
    return out.array();
  }

  /** An 8 or 16-bit grey image. */
  static BufferedImage grey(String type) {
    int kind = type.equals("u1") ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY;
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, kind);
    image.getRaster().setSamples(0, 0, WIDTH, HEIGHT, 0, values(type));
    return image;
  }

  static BufferedImage colour(int kind) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, kind);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, 0xff000000 + ((y * 12) << 16) + ((x * 13) << 8) + (y + x) * 5);
      }
    }
    return image;
  }

  /** The luminance of {@link #colour} by the formula. */
  static double colourAt(int y, int x) {
    return 0.2125 * (y * 12) + 0.7154 * (x * 13) + 0.0721 * ((y + x) * 5);
  }

  static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
