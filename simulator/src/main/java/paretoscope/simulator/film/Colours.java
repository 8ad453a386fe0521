package paretoscope.simulator.film;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The few colours of the pictures, so that their files are small. Shapes tell what colours do. */
final class Colours {
  static final Color LOOK = new Color(255, 190, 60);
  static final Color RIGHT = new Color(70, 225, 130);
  static final Color WRONG = new Color(255, 105, 40);
  static final Color MISSED = new Color(255, 255, 255);
  static final Color COLUMN = new Color(90, 175, 255);
  static final Color EDGE = new Color(0, 0, 0);

  private static final Color[] PENS = {LOOK, RIGHT, WRONG, COLUMN};
  private static final int GREYS = 128;
  private static final int[] UNDER = {0, 50, 100, 150, 200, 250};
  private static final int BLENDS = 5;
  private static final int[] PALETTE = palette();

  private Colours() {}

  /** Greys, then each pen's colour mixed with greys, as at the soft edges of lines. */
  private static int[] palette() {
    int[] all = new int[GREYS + PENS.length * UNDER.length * BLENDS];
    int next = 0;
    for (int i = 0; i < GREYS; i++) {
      all[next++] = 0x010101 * (i * 255 / (GREYS - 1));
    }
    for (Color pen : PENS) {
      for (int under : UNDER) {
        for (int blend = 1; blend <= BLENDS; blend++) {
          double share = blend / (double) BLENDS;
          all[next++] =
              mixed(pen.getRed(), under, share) << 16
                  | mixed(pen.getGreen(), under, share) << 8
                  | mixed(pen.getBlue(), under, share);
        }
      }
    }
    return all;
  }

  private static int mixed(int pen, int under, double share) {
    return (int) Math.round(share * pen + (1 - share) * under);
  }

  /** The picture in these colours, as PNG in base64. */
  static String png(BufferedImage drawn) {
    IndexColorModel colours =
        new IndexColorModel(8, PALETTE.length, PALETTE, 0, false, -1, DataBuffer.TYPE_BYTE);
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    BufferedImage image =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Integer> known = new HashMap<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int colour = drawn.getRGB(x, y) & 0xFFFFFF;
        image.getRaster().setSample(x, y, 0, known.computeIfAbsent(colour, Colours::nearest));
      }
    }
    return Base64.getEncoder().encodeToString(encoded(image));
  }

  private static int nearest(int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < PALETTE.length; i++) {
      int red = (colour >> 16) - (PALETTE[i] >> 16);
      int green = (colour >> 8 & 255) - (PALETTE[i] >> 8 & 255);
      int blue = (colour & 255) - (PALETTE[i] & 255);
      int far = red * red + green * green + blue * blue;
      if (far < least) {
        least = far;
        best = i;
      }
    }
    return best;
  }

  private static byte[] encoded(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), smallest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
