package paretoscope.datasets;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * PNG. The header's size is checked first, then every chunk's length and checksum, so that a cut or
 * damaged file is told from a good one whatever the decoder behind makes of it. The resolution
 * chunk is ignored, because it is made for printing.
 */
final class PngImage {
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454e44;

  /** RFC 1951: 258 bytes per two bits. */
  private static final int DEFLATE_RATIO = 1032;

  private PngImage() {}

  static Decoded decode(Content file, Limits limits) throws UnreadableImage, IOException {
    ByteBuffer data = ByteBuffer.wrap(file.bytes());
    if (file.length() < 33) {
      throw truncated(file);
    }
    if (data.getInt(12) != IHDR || data.getInt(8) != 13) {
      throw file.refusal(Reason.CORRUPT, "PNG without a header; export it again.");
    }
    long width = data.getInt(16) & 0xffff_ffffL;
    long height = data.getInt(20) & 0xffff_ffffL;
    int bits = data.get(24);
    int colour = data.get(25);
    limits.checkSize(file, height, width);
    int samples = samples(file, colour);
    long stored = checkChunks(file, data);
    long rawBytes = height * ((width * samples * bits + 7) / 8 + 1);
    Limits.checkPlausible(file, rawBytes, stored, DEFLATE_RATIO);
    return Decoded.plain(Luminance.of(pixels(file, height, width)), name(bits, colour));
  }

  private static BufferedImage pixels(Content file, long height, long width)
      throws UnreadableImage, IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new ByteArrayImageInputStream(file.bytes())) {
      reader.setInput(in, true, true);
      BufferedImage image = reader.read(0);
      if (image.getHeight() != height || image.getWidth() != width) {
        throw file.refusal(Reason.CORRUPT, "its pixels do not fill the image; export it again.");
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  /** Walks all chunks up to IEND and returns the bytes of compressed pixels. */
  private static long checkChunks(Content file, ByteBuffer data) throws UnreadableImage {
    long stored = 0;
    long at = 8;
    while (at <= file.length() - 12) {
      long length = data.getInt((int) at) & 0xffff_ffffL;
      int type = data.getInt((int) at + 4);
      if (length > file.length() - at - 12) {
        throw truncated(file);
      }
      CRC32 sum = new CRC32();
      sum.update(file.bytes(), (int) at + 4, (int) length + 4);
      if ((int) sum.getValue() != data.getInt((int) (at + 8 + length))) {
        throw file.refusal(
            Reason.CORRUPT,
            "damaged PNG: the checksum of the chunk at byte " + at + " is wrong; copy it again.");
      }
      stored += type == IDAT ? length : 0;
      if (type == IEND) {
        return stored;
      }
      at += length + 12;
    }
    throw truncated(file);
  }

  private static int samples(Content file, int colour) throws UnreadableImage {
    return switch (colour) {
      case 0, 3 -> 1;
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default ->
          throw file.refusal(
              Reason.CORRUPT, "PNG of colour type " + colour + ", which does not exist.");
    };
  }

  private static String name(int bits, int colour) {
    return "uint" + bits + (colour == 3 ? " palette" : colour == 2 || colour == 6 ? " RGB" : "");
  }

  private static UnreadableImage truncated(Content file) {
    return file.refusal(
        Reason.TRUNCATED,
        "the PNG breaks off after " + file.length() + " bytes; copy or export it again.");
  }
}
