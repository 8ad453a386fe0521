package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.datasets.Reading.pixels;
import static paretoscope.datasets.Reading.read;
import static paretoscope.datasets.Reading.refusal;

import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.datasets.UnreadableImage.Reason;

class TiffImageTest {
  private static final ByteOrder[] ORDERS = {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN};

  private static TiffWriter writer(String type) {
    return new TiffWriter(
        ByteOrder.LITTLE_ENDIAN, Samples.HEIGHT, Samples.WIDTH, type, Samples.values(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "i1", "u2", "i2", "u4", "i4", "f4", "f8"})
  void everyTypeByteOrderLayoutAndCompressionGivesTheValuesBack(String type) throws Exception {
    double[] values = Samples.values(type);
    for (ByteOrder order : ORDERS) {
      for (int compression : new int[] {1, 8, 32773, 32946}) {
        for (int layout = 0; layout < 4; layout++) {
          var writer = new TiffWriter(order, Samples.HEIGHT, Samples.WIDTH, type, values);
          writer.compression(compression == 32946 ? 8 : compression).longs(259, compression);
          switch (layout) {
            case 1 -> writer.strips(4);
            case 2 -> writer.tiles(16, 16);
            case 3 -> writer.bigTiff().strips(7);
            default -> writer.strips(Samples.HEIGHT);
          }
          assertThat(pixels("a.tif", writer.write()))
              .as(type + " " + order + " compression " + compression + " layout " + layout)
              .containsExactly(values);
        }
      }
    }
  }

  /** Made with tifffile and imagecodecs (see each command). */
  @Test
  void lzwWithAndWithoutPredictorGivesTheValuesBack() throws Exception {
    // tifffile.imwrite(f, np.arange(12, dtype='>u2').reshape(3, 4) * 1000, compression='lzw',
    //     byteorder='>')
    assertThat(pixels("a.tif", Base64.getDecoder().decode(LZW)))
        .containsExactly(0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000);
    // tifffile.imwrite(f, (np.arange(12).reshape(3, 4) * 3e8).astype('u4'), compression='lzw',
    //     predictor=True)
    assertThat(pixels("a.tif", Base64.getDecoder().decode(LZW_PREDICTOR)))
        .containsExactly(0, 3e8, 6e8, 9e8, 12e8, 15e8, 18e8, 21e8, 24e8, 27e8, 30e8, 33e8);
    // tifffile.imwrite(f, (np.arange(12).reshape(3, 4) / 4 - 1).astype('f4'), compression='zlib',
    //     predictor=True)
    assertThat(pixels("a.tif", Base64.getDecoder().decode(FLOAT_PREDICTOR)))
        .containsExactly(-1, -.75, -.5, -.25, 0, .25, .5, .75, 1, 1.25, 1.5, 1.75);
  }

  @Test
  void coloursBecomeLuminanceAndTransparencyIsIgnored() throws Exception {
    double[] rgb = {255, 0, 0, 0, 255, 0, 0, 0, 255, 77, 77, 77};
    double[] grey = {0.2125 * 255, 0.7154 * 255, 0.0721 * 255, 77};
    byte[] tiff = new TiffWriter(ByteOrder.BIG_ENDIAN, 2, 2, "u1", rgb).write();
    assertThat(read("a.tif", tiff).samples()).isEqualTo("uint8 RGB");
    assertThat(pixels("a.tif", tiff)).containsExactly(grey, within(1e-12));
    double[] rgba = {255, 0, 0, 9, 0, 255, 0, 8, 0, 0, 255, 7, 77, 77, 77, 6};
    tiff = new TiffWriter(ByteOrder.LITTLE_ENDIAN, 2, 2, "u2", rgba).write();
    assertThat(pixels("a.tif", tiff)).containsExactly(grey, within(1e-12));
    double[] greyAlpha = {1, 9, 2, 9, 3, 9, 4, 9};
    tiff = new TiffWriter(ByteOrder.LITTLE_ENDIAN, 2, 2, "u1", greyAlpha).write();
    assertThat(pixels("a.tif", tiff)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void planesOfColourApartAreRead() throws Exception {
    double[] planes = {255, 0, 10, 20, 0, 255, 10, 30, 0, 0, 10, 40};
    byte[] tiff =
        new TiffWriter(ByteOrder.LITTLE_ENDIAN, 6, 2, "u1", planes)
            .strips(2)
            .longs(257, 2)
            .longs(277, 3)
            .longs(258, 8, 8, 8)
            .longs(339, 1, 1, 1)
            .longs(262, 2)
            .longs(284, 2)
            .write();
    assertThat(pixels("a.tif", tiff))
        .containsExactly(
            new double[] {0.2125 * 255, 0.7154 * 255, 10, 0.2125 * 20 + 0.7154 * 30 + 0.0721 * 40},
            within(1e-12));
  }

  @Test
  void invertedGreyIsTurnedAndAPaletteLookedUp() throws Exception {
    byte[] inverted =
        new TiffWriter(ByteOrder.LITTLE_ENDIAN, 1, 3, "u1", 0, 100, 255).longs(262, 0).write();
    assertThat(pixels("a.tif", inverted)).containsExactly(255, 155, 0);
    long[] map = new long[768];
    map[1] = 65535;
    map[256 + 2] = 65535;
    byte[] palette =
        new TiffWriter(ByteOrder.LITTLE_ENDIAN, 1, 3, "u1", 0, 1, 2)
            .longs(262, 3)
            .longs(320, map)
            .write();
    assertThat(pixels("a.tif", palette))
        .containsExactly(new double[] {0, 0.2125 * 255, 0.7154 * 255}, within(1e-12));
    assertThat(refusal(Reason.UNSUPPORTED, "a.tif", writer("f4").longs(262, 0).write()))
        .contains("white is zero", "Export it with black as zero");
  }

  @Test
  void lengthsOfPlainStripsMayBeMissing() throws Exception {
    byte[] tiff = writer("u2").text(279, "?").write();
    assertThat(pixels("a.tif", tiff)).containsExactly(Samples.values("u2"));
  }

  @Test
  void pagesOfAStackAreCountedAndTheFirstIsRead() throws Exception {
    byte[] one = Samples.tiff();
    byte[] two = java.util.Arrays.copyOf(one, 2 * one.length);
    // the second directory is the first's copy; its page number comes from the chain alone
    var data = java.nio.ByteBuffer.wrap(two).order(ByteOrder.LITTLE_ENDIAN);
    int directory = data.getInt(4);
    int tags = data.getShort(directory);
    System.arraycopy(one, directory, two, one.length, one.length - directory);
    data.putInt(directory + 2 + 12 * tags, one.length);
    LoadedImage image = read("stack.tif", two);
    assertThat(image.pages()).isEqualTo(2);
    assertThat(image.micrograph().pixels().values()).containsExactly(Samples.values("u2"));
    assertThat(image.summary())
        .isEqualTo("stack.tif: 21 x 19 px uint16 TIFF, the first of 2 pages, pixel size unknown");
    byte[] imagej = writer("u1").text(270, "ImageJ=1.53t\nimages=7\nslices=7\n").write();
    assertThat(read("a.tif", imagej).pages()).isEqualTo(7);
  }

  @Test
  void aChainOfPagesThatBitesItsTailEnds() throws Exception {
    byte[] loop = Samples.tiff();
    var data = java.nio.ByteBuffer.wrap(loop).order(ByteOrder.LITTLE_ENDIAN);
    int directory = data.getInt(4);
    data.putInt(directory + 2 + 12 * data.getShort(directory), directory);
    assertThat(read("a.tif", loop).pages()).isEqualTo(1);
  }

  @Test
  void variantsThatAreNotReadAreNamedWithWhatIs() {
    assertThat(refusal(Reason.UNSUPPORTED, "a.tif", writer("u1").longs(259, 7).write()))
        .isEqualTo(
            "a.tif: TIFF with compression 7; none, LZW, deflate and PackBits are read."
                + " Export it as one of these.");
    assertThat(refusal(Reason.UNSUPPORTED, "a.tif", writer("u1").longs(258, 1).write()))
        .contains("1-bit values of sample format 1", "8, 16 and 32-bit integers");
    assertThat(refusal(Reason.UNSUPPORTED, "a.tif", writer("f8").longs(339, 1).write()))
        .contains("64-bit values of sample format 1");
    assertThat(refusal(Reason.UNSUPPORTED, "a.tif", writer("u1").longs(262, 6).write()))
        .contains("colours of kind 6", "grey, RGB and 8-bit palettes are read");
    assertThat(refusal(Reason.UNSUPPORTED, "a.tif", writer("u1").longs(277, 5).write()))
        .contains("5 values per pixel");
    assertThat(refusal(Reason.UNSUPPORTED, "a.tif", writer("u1").longs(266, 2).write()))
        .contains("reversed bit order");
  }

  static final String LZW =
      "TU0AKgAAAAgADAEAAAQAAAABAAAABAEBAAQAAAABAAAAAwECAAMAAAABABAAAAEDAAMAAAABAAUAAAEG"
          + "AAMAAAABAAEAAAERAAQAAAABAAAAsAEVAAMAAAABAAEAAAEWAAQAAAABAAAAAwEXAAQAAAABAAAAHgEa"
          + "AAUAAAABAAAAngEbAAUAAAABAAAApgEoAAMAAAABAAEAAAAAAAAAAAABAAAAAQAAAAEAAAABAACAAAAA"
          + "N0AdoAtcA9QBNEBc4BssB8gCMUCcICp8QEA=";
  static final String LZW_PREDICTOR =
      "SUkqAAgAAAANAAABBAABAAAABAAAAAEBBAABAAAAAwAAAAIBAwABAAAAIAAAAAMBAwABAAAABQAAAAYB"
          + "AwABAAAAAQAAABEBBAABAAAAwAAAABUBAwABAAAAAQAAABYBBAABAAAAAwAAABcBBAABAAAAHwAAABoB"
          + "BQABAAAAqgAAABsBBQABAAAAsgAAACgBAwABAAAAAQAAAD0BAwABAAAAAgAAAAAAAAABAAAAAQAAAAEA"
          + "AAABAAAAAAAAAAAAgAAgUCUbhCIAgsHhIARiGI8Ig0QhURDANR8SjEJgIA==";
  static final String FLOAT_PREDICTOR =
      "SUkqAAgAAAAOAAABBAABAAAABAAAAAEBBAABAAAAAwAAAAIBAwABAAAAIAAAAAMBAwABAAAACAAAAAYB"
          + "AwABAAAAAQAAABEBBAABAAAA0AAAABUBAwABAAAAAQAAABYBBAABAAAAAwAAABcBBAABAAAAJgAAABoB"
          + "BQABAAAAtgAAABsBBQABAAAAvgAAACgBAwABAAAAAQAAAD0BAwABAAAAAwAAAFMBAwABAAAAAwAAAAAA"
          + "AAABAAAAAQAAAAEAAAABAAAAAAAAAAAAAAAAAHic28/A8P/QgQMNDQxQYMfIcLChweEAlGsPxI4KQADl"
          + "AwA1sgkB";
}
