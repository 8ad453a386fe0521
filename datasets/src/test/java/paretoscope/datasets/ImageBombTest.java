package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that unpack to far more than their pixels need: the rest is never unpacked. */
class ImageBombTest {
  private static final int UNPACKED = 200 << 20;
  private static final long MOST_ALLOCATED = 8 << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static byte[] zeros(int length) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] block = new byte[1 << 20];
      for (int left = length; left > 0; left -= block.length) {
        out.write(block, 0, Math.min(block.length, left));
      }
    }
    return packed.toByteArray();
  }

  /** A chunk behind the header of a PNG. */
  private static byte[] png(String type, byte[] content) {
    byte[] png = Samples.encoded(Samples.grey("u1"), "png");
    ByteBuffer all = ByteBuffer.allocate(png.length + content.length + 12);
    all.put(png, 0, 33).putInt(content.length);
    all.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
    CRC32 sum = new CRC32();
    sum.update(all.array(), 37, content.length + 4);
    return all.putInt((int) sum.getValue()).put(png, 33, png.length - 33).array();
  }

  private static void readWithinBounds(String name, byte[] bytes) {
    assertThat(bytes.length).isLessThan(1 << 20);
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    try {
      Reading.READER.read(ImageSource.of(name, bytes));
    } catch (UnreadableImage e) {
      assertThat(e).hasMessageStartingWith(name);
    }
    assertThat(THREADS.getThreadAllocatedBytes(thread) - before).isLessThan(MOST_ALLOCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zTXt", "iCCP", "iTXt"})
  void inAPngBesideThePixels(String type) throws IOException {
    byte[] zeros = zeros(UNPACKED);
    String before = type.equals("iTXt") ? "a\0\1\0\0\0" : "a\0\0";
    ByteBuffer content = ByteBuffer.allocate(before.length() + zeros.length);
    content.put(before.getBytes(StandardCharsets.ISO_8859_1)).put(zeros);
    readWithinBounds("a.png", png(type, content.array()));
  }

  @Test
  void inThePixelsOfAPng() throws IOException {
    readWithinBounds("a.png", png("IDAT", zeros(UNPACKED)));
  }

  @Test
  void inAStripOfATiff() throws IOException {
    byte[] tiff =
        new TiffWriter(
                ByteOrder.LITTLE_ENDIAN, Samples.HEIGHT, Samples.WIDTH, "u1", Samples.values("u1"))
            .compression(8)
            .write();
    byte[] zeros = zeros(UNPACKED);
    // the strip is put behind the file, and the tags are pointed to it
    ByteBuffer all = ByteBuffer.allocate(tiff.length + zeros.length).order(ByteOrder.LITTLE_ENDIAN);
    all.put(tiff).put(zeros);
    int directory = all.getInt(4);
    for (int i = 0; i < all.getShort(directory); i++) {
      int entry = directory + 2 + 12 * i;
      if (all.getShort(entry) == 273) {
        all.putShort(entry + 2, (short) 4).putInt(entry + 4, 1).putInt(entry + 8, tiff.length);
      } else if (all.getShort(entry) == 279) {
        all.putShort(entry + 2, (short) 4).putInt(entry + 4, 1).putInt(entry + 8, zeros.length);
      }
    }
    readWithinBounds("a.tif", all.array());
  }
}
