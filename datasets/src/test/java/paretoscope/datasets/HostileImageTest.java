package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static paretoscope.datasets.Reading.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.datasets.UnreadableImage.Reason;

/** What every kind of unusable file is answered with. */
class HostileImageTest {
  private static final Map<String, byte[]> VALID =
      Map.of(
          "a.tif", Samples.tiff(),
          "b.tif", Samples.deflatedTiff(),
          "a.png", Samples.encoded(Samples.grey("u2"), "png"),
          "a.jpg", Samples.encoded(Samples.grey("u1"), "jpg"),
          "a.npy", Samples.npy("f4"));

  private static TiffWriter tiff(int height, int width, double... values) {
    return new TiffWriter(ByteOrder.LITTLE_ENDIAN, height, width, "u1", values);
  }

  /** The PNG with its header's sides replaced and the checksum made right again. */
  private static byte[] png(int height, int width) {
    byte[] png = Samples.encoded(Samples.grey("u1"), "png");
    ByteBuffer data = ByteBuffer.wrap(png);
    data.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    data.putInt(29, (int) sum.getValue());
    return png;
  }

  private static byte[] jpeg(int height, int width) {
    byte[] jpeg = Samples.encoded(Samples.grey("u1"), "jpg");
    for (int at = 2; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
      }
    }
    throw new IllegalStateException("no frame");
  }

  @Test
  void anEmptyFile() {
    for (String name : VALID.keySet()) {
      assertThat(refusal(Reason.EMPTY, name, new byte[0]))
          .isEqualTo(name + ": the file is empty (0 bytes); an image needs pixels. Copy it again.");
    }
  }

  @Test
  void aHeaderOfAHundredGigapixels() {
    String rule = " exceed the limit of 67108864 px; crop it or bin it.";
    String size = "100000 x 1000000 px (height x width)";
    byte[] tiff = tiff(1, 2, 1, 2).longs(256, 1_000_000).longs(257, 100_000).write();
    assertThat(refusal(Reason.TOO_LARGE, "a.tif", tiff)).isEqualTo("a.tif: " + size + rule);
    assertThat(refusal(Reason.TOO_LARGE, "a.png", png(100_000, 1_000_000)))
        .isEqualTo("a.png: " + size + rule);
    byte[] npy = Samples.npy(1, "<f8", false, "(100000, 1000000)", new byte[800]);
    assertThat(refusal(Reason.TOO_LARGE, "a.npy", npy)).isEqualTo("a.npy: " + size + rule);
    assertThat(refusal(Reason.TOO_LARGE, "a.jpg", jpeg(65_000, 65_000)))
        .isEqualTo("a.jpg: 65000 x 65000 px (height x width)" + rule);
    byte[] overflow = Samples.npy(1, "<f8", false, "(4294967297, 4294967297)", new byte[8]);
    assertThat(refusal(Reason.TOO_LARGE, "a.npy", overflow)).contains("exceed the limit");
  }

  @Test
  void aHeaderThatPromisesMoreThanTheFileCanHold() {
    byte[] tiff =
        tiff(1, 2, 1, 2).compression(8).longs(256, 8000).longs(257, 8000).longs(278, 8000).write();
    assertThat(refusal(Reason.IMPLAUSIBLE, "a.tif", tiff))
        .startsWith("a.tif: the header promises 64000000 bytes of pixels, but ")
        .endsWith("the header is wrong or the file is cut. Export it again.");
    assertThat(refusal(Reason.IMPLAUSIBLE, "a.png", png(8000, 8000))).contains("promises 64008000");
    assertThat(refusal(Reason.IMPLAUSIBLE, "a.jpg", jpeg(8000, 8000))).contains("promises 6400");
    byte[] plain = tiff(1, 2, 1, 2).longs(256, 8000).longs(257, 8000).longs(278, 8000).write();
    assertThat(refusal(Reason.TRUNCATED, "a.tif", plain)).contains("64000000 bytes of pixels");
  }

  @Test
  void tilesFarLargerThanTheImage() {
    byte[] tiff = tiff(1, 2, 1, 2).tiles(16, 16).longs(322, 1 << 20).longs(323, 1 << 20).write();
    assertThat(refusal(Reason.TOO_LARGE, "a.tif", tiff)).contains("1048576 x 1048576 px");
  }

  @Test
  void stripsThatAllShareTheSameBytes() {
    double[] values = new double[64];
    values[0] = 1;
    byte[] tiff = tiff(64, 1, values).strips(1).longs(279, repeat(400, 64)).compression(8).write();
    byte[] shared =
        tiff(64, 1, values)
            .strips(1)
            .compression(8)
            .longs(273, repeat(8, 64))
            .longs(279, repeat(tiff.length / 2, 64))
            .write();
    assertThat(refusal(Reason.CORRUPT, "a.tif", shared)).contains("its strips overlap");
  }

  @Test
  void imagesWithoutPixels() {
    String rule = " hold no pixel; both sides must be > 0. Export it again.";
    assertThat(refusal(Reason.ZERO_SIZE, "a.tif", tiff(1, 2, 1, 2).longs(256, 0).write()))
        .isEqualTo("a.tif: 1 x 0 px (height x width)" + rule);
    assertThat(refusal(Reason.ZERO_SIZE, "a.png", png(0, 4))).contains("0 x 4 px", rule);
    assertThat(refusal(Reason.ZERO_SIZE, "a.jpg", jpeg(0, 9))).contains("0 x 9 px", rule);
    byte[] npy = Samples.npy(1, "<u2", false, "(0, 7)", new byte[0]);
    assertThat(refusal(Reason.ZERO_SIZE, "a.npy", npy)).contains("0 x 7 px", rule);
  }

  @Test
  void cutFiles() {
    VALID.forEach(
        (name, bytes) -> {
          byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
          assertThat(refusal(Reason.TRUNCATED, name, half)).contains("copy");
        });
  }

  @Test
  void pixelsWhoseRangeIsNoNumber() {
    double[] values = Samples.values("f8");
    values[0] = -1.5e308;
    values[1] = 1.5e308;
    byte[] data = Samples.data("f8", ByteOrder.LITTLE_ENDIAN, values);
    byte[] npy = Samples.npy(1, "<f8", false, Samples.shape(), data);
    assertThat(refusal(Reason.NOT_FINITE, "a.npy", npy)).contains("2 of 399", "above 1e150");
  }

  @Test
  void pixelsThatAreNoNumbers() {
    double[] values = Samples.values("f4");
    values[2 * Samples.WIDTH + 5] = Double.NaN;
    values[7 * Samples.WIDTH] = Double.NEGATIVE_INFINITY;
    byte[] data = Samples.data("f4", ByteOrder.LITTLE_ENDIAN, values);
    String message =
        ": 2 of 399 pixels are NaN, infinite or above 1e150, the first (NaN) at row 2, column 5;"
            + " every pixel must be a finite number whose square is one, too. Fill or crop them.";
    byte[] npy = Samples.npy(1, "<f4", false, Samples.shape(), data);
    assertThat(refusal(Reason.NOT_FINITE, "a.npy", npy)).isEqualTo("a.npy" + message);
    byte[] tiff =
        new TiffWriter(ByteOrder.BIG_ENDIAN, Samples.HEIGHT, Samples.WIDTH, "f4", values).write();
    assertThat(refusal(Reason.NOT_FINITE, "a.tif", tiff)).isEqualTo("a.tif" + message);
  }

  @Test
  void aConstantImage() {
    assertThat(refusal(Reason.CONSTANT, "dark.tif", tiff(2, 2, 7, 7, 7, 7).write()))
        .isEqualTo(
            "dark.tif: all 4 pixels are 7.0; an image needs contrast. Check exposure and export.");
  }

  @Test
  void aNameThatClaimsAnotherFormat() {
    assertThat(refusal(Reason.MISNAMED, "scan.tif", VALID.get("a.jpg")))
        .isEqualTo("scan.tif: the name says TIFF, the content is JPEG; rename it to end in .jpg.");
    assertThat(refusal(Reason.MISNAMED, "scan.JPG", VALID.get("a.npy"))).contains("end in .npy");
    byte[] hdf5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n', 0, 0};
    assertThat(refusal(Reason.MISNAMED, "scan.tif", hdf5))
        .isEqualTo(
            "scan.tif: the name says TIFF, the content is HDF5; TIFF, PNG, JPEG and NPY are read."
                + " Export it as one of these.");
  }

  @Test
  void aFormatThatIsNotKnown() {
    byte[] text = "<html>not found</html>".getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(Reason.UNKNOWN_FORMAT, "scan", text))
        .isEqualTo(
            "scan: is a text of the web or XML; TIFF, PNG, JPEG and NPY are read. Export it as one"
                + " of these.");
    assertThat(refusal(Reason.UNKNOWN_FORMAT, "a.dat", new byte[] {1, 2, 3}))
        .contains("is bytes 010203");
  }

  @Test
  void contentDecidesWhereTheNameClaimsNothing() throws Exception {
    assertThat(Reading.read("scan.dat", VALID.get("a.npy")).format()).isEqualTo(ImageFormat.NPY);
    assertThat(Reading.read("folder.png/scan", VALID.get("a.tif")).format())
        .isEqualTo(ImageFormat.TIFF);
  }

  @Test
  void filesThatAreNotThere(@TempDir Path folder) throws Exception {
    assertThat(reason(LocalFile.of(folder.resolve("no.tif"))).reason()).isEqualTo(Reason.NOT_FOUND);
    UnreadableImage directory = reason(LocalFile.of(folder));
    assertThat(directory.reason()).isEqualTo(Reason.DIRECTORY);
    assertThat(directory).hasMessageEndingWith("is a directory, not an image; name a file in it.");
  }

  @Test
  void filesThatEndEarlyOrFailOrAreTooLong() {
    assertThat(reason(source(100, Optional.of(new byte[10]))))
        .hasMessage("far.tif: only 10 of 100 bytes came; copy the file again.");
    assertThat(reason(source(100, Optional.empty())))
        .hasMessage("far.tif: could not be read (connection reset); try again.");
    assertThat(reason(source(2L << 30, Optional.empty())))
        .hasMessage(
            "far.tif: 2147483648 bytes exceed the limit of 1073741824 bytes; save the page you"
                + " need as its own file.");
  }

  @Test
  void theLimitCanBeSet() throws Exception {
    MicrographReader strict = new MicrographReader(new Limits(398, 1 << 20));
    VALID.forEach((name, bytes) -> refusal(strict, Reason.TOO_LARGE, name, bytes));
    MicrographReader exact = new MicrographReader(new Limits(399, 1 << 20));
    assertThat(exact.read(ImageSource.of("a.tif", VALID.get("a.tif"))).pages()).isEqualTo(1);
  }

  private static long[] repeat(long value, int times) {
    long[] all = new long[times];
    Arrays.fill(all, value);
    return all;
  }

  private static UnreadableImage reason(ImageSource source) {
    return catchThrowableOfType(UnreadableImage.class, () -> Reading.READER.read(source));
  }

  private static ImageSource source(long length, Optional<byte[]> bytes) {
    return new ImageSource() {
      @Override
      public String name() {
        return "far.tif";
      }

      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        return new ByteArrayInputStream(
            bytes.orElseThrow(() -> new IOException("connection reset")));
      }
    };
  }
}
