package paretoscope.datasets;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import paretoscope.datasets.UnreadableImage.Reason;

/**
 * JPEG of 8 bits, grey or colour. Markers are walked first. The decoder behind fills what is
 * missing with grey and only warns; here a warning refuses the image.
 */
final class JpegImage {
  /** One bit per block of 64 pixels and scan is the least a Huffman code can spend. */
  private static final int PIXELS_PER_BYTE = 512;

  /** Progressive files have about ten; thousands are made to keep a decoder busy. */
  private static final int MOST_SCANS = 64;

  private record Frame(int height, int width, int bits, int components) {}

  private JpegImage() {}

  static Decoded decode(Content file, Limits limits) throws UnreadableImage, IOException {
    Frame frame = frame(file, limits);
    if (frame.bits != 8 || (frame.components != 1 && frame.components != 3)) {
      throw file.refusal(
          Reason.UNSUPPORTED,
          String.format(
              "JPEG of %d bits and %d colour components; 8 bits with 1 (grey) or 3 (colour) are"
                  + " read. Export it as PNG or TIFF.",
              frame.bits, frame.components));
    }
    long pixels = (long) frame.height * frame.width;
    Limits.checkPlausible(file, pixels, file.length(), PIXELS_PER_BYTE);
    String samples = "uint8" + (frame.components == 3 ? " RGB" : "");
    return Decoded.plain(Luminance.of(pixels(file, frame)), samples);
  }

  private static BufferedImage pixels(Content file, Frame frame)
      throws UnreadableImage, IOException {
    List<String> warnings = new ArrayList<>();
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = new ByteArrayImageInputStream(file.bytes())) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, true, true);
      BufferedImage image = reader.read(0);
      if (!warnings.isEmpty()) {
        throw file.refusal(
            Reason.CORRUPT, "damaged JPEG (" + warnings.get(0) + "); copy or export it again.");
      }
      if (image.getHeight() != frame.height || image.getWidth() != frame.width) {
        throw file.refusal(Reason.CORRUPT, "its pixels do not fill the image; export it again.");
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  /** Walks the markers to the end of the image; the size is checked as soon as it is met. */
  private static Frame frame(Content file, Limits limits) throws UnreadableImage {
    Frame frame = null;
    int scans = 0;
    int at = 2;
    while (true) {
      int marker = unsigned(file, at) == 0xff ? unsigned(file, at + 1) : -1;
      if (marker == 0xd9) {
        break;
      }
      if (marker <= 0) {
        throw file.refusal(Reason.CORRUPT, "damaged JPEG at byte " + at + "; copy it again.");
      }
      if (marker == 0xff || (marker >= 0xd0 && marker <= 0xd7) || marker == 0x01) {
        at += marker == 0xff ? 1 : 2;
        continue;
      }
      int length = two(file, at + 2);
      if (isFrame(marker)) {
        frame = frameAt(file, limits, at);
      }
      at += 2 + length;
      if (marker == 0xda) {
        at = endOfScan(file, at);
        scans++;
      }
      if (scans > MOST_SCANS || length < 2) {
        throw file.refusal(
            Reason.CORRUPT, "JPEG of more scans than an image needs; export it again.");
      }
    }
    if (frame == null || scans == 0) {
      throw file.refusal(Reason.CORRUPT, "JPEG without an image in it; export it again.");
    }
    return frame;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static Frame frameAt(Content file, Limits limits, int at) throws UnreadableImage {
    Frame frame =
        new Frame(
            two(file, at + 5), two(file, at + 7), unsigned(file, at + 4), unsigned(file, at + 9));
    limits.checkSize(file, frame.height, frame.width);
    return frame;
  }

  /** The next marker that is neither a stuffed byte nor a restart. */
  private static int endOfScan(Content file, int from) throws UnreadableImage {
    int at = from;
    while (true) {
      if (unsigned(file, at) == 0xff) {
        int next = unsigned(file, at + 1);
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
      at++;
    }
  }

  private static int two(Content file, int at) throws UnreadableImage {
    return unsigned(file, at) << 8 | unsigned(file, at + 1);
  }

  private static int unsigned(Content file, int at) throws UnreadableImage {
    if (at >= file.length()) {
      throw file.refusal(
          Reason.TRUNCATED,
          "the JPEG breaks off after " + file.length() + " bytes; copy or export it again.");
    }
    return file.bytes()[at] & 0xff;
  }
}
