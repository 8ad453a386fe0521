package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.datasets.Reading.pixels;
import static paretoscope.datasets.Reading.read;
import static paretoscope.datasets.Reading.refusal;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.image.Plane;
import paretoscope.datasets.UnreadableImage.Reason;

class PngJpegImageTest {
  @ParameterizedTest
  @ValueSource(strings = {"u1", "u2"})
  void greyPngKeepsItsValues(String type) throws Exception {
    byte[] png = Samples.encoded(Samples.grey(type), "png");
    assertThat(pixels("a.png", png)).containsExactly(Samples.values(type));
    assertThat(read("a.png", png).samples()).isEqualTo("uint" + 8 * (type.charAt(1) - '0'));
    assertThat(read("a.png", png).micrograph().hasPixelSize()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
  void colourPngBecomesLuminance(int kind) throws Exception {
    byte[] png = Samples.encoded(Samples.colour(kind), "png");
    Plane plane = read("a.png", png).micrograph().pixels();
    assertThat(plane.height()).isEqualTo(Samples.HEIGHT);
    assertThat(plane.width()).isEqualTo(Samples.WIDTH);
    for (int y = 0; y < Samples.HEIGHT; y++) {
      for (int x = 0; x < Samples.WIDTH; x++) {
        assertThat(plane.at(y, x)).isCloseTo(Samples.colourAt(y, x), within(1e-9));
      }
    }
  }

  @Test
  void palettePngIsLookedUp() throws Exception {
    byte[] red = {0, (byte) 200, 0, 90};
    byte[] green = {0, 0, (byte) 200, 90};
    byte[] blue = {0, 0, 0, 90};
    IndexColorModel palette = new IndexColorModel(8, 4, red, green, blue);
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    image.getRaster().setSamples(0, 0, 4, 1, 0, new int[] {0, 1, 2, 3});
    byte[] png = Samples.encoded(image, "png");
    assertThat(read("a.png", png).samples()).isEqualTo("uint8 palette");
    assertThat(pixels("a.png", png))
        .containsExactly(new double[] {0, 0.2125 * 200, 0.7154 * 200, 90}, within(1e-12));
  }

  @Test
  void greyJpegIsReadWithinItsLoss() throws Exception {
    double[] found = pixels("a.jpg", Samples.encoded(smooth(), "jpg"));
    double[] written = smooth().getRaster().getSamples(0, 0, 32, 32, 0, new double[32 * 32]);
    assertThat(found).containsExactly(written, within(6.0));
  }

  @Test
  void colourJpegIsReadWithinItsLoss() throws Exception {
    byte[] jpeg = Samples.encoded(Samples.colour(BufferedImage.TYPE_INT_RGB), "jpg");
    Plane plane = read("a.jpeg", jpeg).micrograph().pixels();
    assertThat(plane.at(10, 9)).isCloseTo(Samples.colourAt(10, 9), within(8.0));
    assertThat(plane.at(2, 17)).isCloseTo(Samples.colourAt(2, 17), within(8.0));
  }

  @Test
  void aFlippedBitOfAPngIsFoundByItsChecksum() {
    byte[] png = Samples.encoded(Samples.grey("u1"), "png");
    png[60] ^= 4;
    assertThat(refusal(Reason.CORRUPT, "a.png", png)).contains("checksum", "copy it again");
  }

  @Test
  void cutFilesAreRefusedWhereverTheyEnd() {
    byte[] png = Samples.encoded(Samples.grey("u1"), "png");
    byte[] jpeg = Samples.encoded(smooth(), "jpg");
    for (int part = 1; part < 10; part++) {
      byte[] cutPng = Arrays.copyOf(png, png.length * part / 10);
      assertThat(refusal(Reason.TRUNCATED, "a.png", cutPng)).contains("breaks off after");
      byte[] cutJpeg = Arrays.copyOf(jpeg, jpeg.length * part / 10);
      assertThat(refusal(Reason.TRUNCATED, "a.jpg", cutJpeg)).contains("breaks off after");
    }
  }

  @Test
  void aJpegThatLostItsMiddleIsRefusedThoughADecoderWouldFillItWithGrey() {
    byte[] jpeg = Samples.encoded(smooth(), "jpg");
    byte[] cut = Arrays.copyOf(jpeg, jpeg.length - 40);
    cut[cut.length - 2] = (byte) 0xff;
    cut[cut.length - 1] = (byte) 0xd9;
    assertThat(refusal(Reason.CORRUPT, "a.jpg", cut)).contains("damaged JPEG");
  }

  @Test
  void jpegKindsThatAreNotReadAreNamed() {
    byte[] jpeg = Samples.encoded(smooth(), "jpg");
    int frame = 0;
    while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc0) {
      frame++;
    }
    jpeg[frame + 9] = 4;
    assertThat(refusal(Reason.UNSUPPORTED, "a.jpg", jpeg))
        .isEqualTo(
            "a.jpg: JPEG of 8 bits and 4 colour components; 8 bits with 1 (grey) or 3 (colour) are"
                + " read. Export it as PNG or TIFF.");
  }

  private static BufferedImage smooth() {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        image.getRaster().setSample(x, y, 0, 4 * y + 3 * x + (x * y) % 5);
      }
    }
    return image;
  }
}
