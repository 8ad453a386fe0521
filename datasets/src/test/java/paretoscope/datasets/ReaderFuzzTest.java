package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import paretoscope.core.image.Plane;

/** Damaged files end in an image or an {@link UnreadableImage}, within bounds of memory. */
class ReaderFuzzTest {
  private static final int MAX_PIXELS = 20_000;

  /**
   * What one reading may allocate [bytes]: per allowed pixel 16 for values and 8 x 4 for raw
   * samples with the decoder's copies, and a fixed share for the decoders' own tables.
   */
  private static final long MAX_ALLOCATED = MAX_PIXELS * 64L + 4_000_000;

  private static final MicrographReader READER =
      new MicrographReader(new Limits(MAX_PIXELS, 1 << 20));

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final class Sample {
    private final String name;
    private final byte[] bytes;

    Sample(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private record Change(int at, int value, boolean whole) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("a.tif", Samples.tiff()),
          new Sample("b.tif", Samples.deflatedTiff()),
          new Sample("c.tif", tiff("i1").compression(32773).strips(3).write()),
          new Sample("d.tif", tiff("u4").bigTiff().write()),
          new Sample("e.tif", java.util.Base64.getDecoder().decode(TiffImageTest.LZW)),
          new Sample("f.tif", java.util.Base64.getDecoder().decode(TiffImageTest.LZW_PREDICTOR)),
          new Sample("a.png", Samples.encoded(Samples.grey("u2"), "png")),
          new Sample("b.png", Samples.encoded(Samples.colour(2), "png")),
          new Sample("a.jpg", Samples.encoded(Samples.grey("u1"), "jpg")),
          new Sample("b.jpg", Samples.encoded(Samples.colour(1), "jpg")),
          new Sample("a.npy", Samples.npy("f8")),
          new Sample("b.npy", Samples.npy("i2")));

  private static TiffWriter tiff(String type) {
    return new TiffWriter(
        ByteOrder.LITTLE_ENDIAN, Samples.HEIGHT, Samples.WIDTH, type, Samples.values(type));
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(SAMPLES);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1 << 20),
            Arbitraries.oneOf(
                Arbitraries.integers(), Arbitraries.of(0, 1, -1, 0x7fffffff, 0x80, 0xffff)),
            Arbitraries.of(true, false))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 4000)
  void changedBytesNeverEscape(
      @ForAll("samples") Sample sample, @ForAll("changes") List<Change> all) {
    byte[] bytes = sample.bytes.clone();
    for (Change change : all) {
      int at = change.at % bytes.length;
      for (int i = 0; i < (change.whole ? 4 : 1) && at + i < bytes.length; i++) {
        bytes[at + i] = (byte) (change.value >> (8 * i));
      }
    }
    readsOrRefuses(sample.name, bytes);
  }

  @Property(tries = 2000)
  void changedHeadersNeverEscape(
      @ForAll("samples") Sample sample, @ForAll("changes") List<Change> all) {
    byte[] bytes = sample.bytes.clone();
    boolean tiff = sample.name.endsWith(".tif");
    int header = Math.min(bytes.length, 200);
    for (Change change : all) {
      // the directory of the TIFFs written here lies at their end
      int at = tiff ? bytes.length - 1 - change.at % header : change.at % header;
      bytes[at] = (byte) change.value;
    }
    readsOrRefuses(sample.name, bytes);
  }

  @Property(tries = 1000)
  void cutFilesNeverGiveAnImage(@ForAll("samples") Sample sample, @ForAll int length) {
    int kept = Math.floorMod(length, sample.bytes.length);
    boolean image = readsOrRefuses(sample.name, Arrays.copyOf(sample.bytes, kept));
    // the last tag's value of a TIFF may be cut without harm to pixels
    assertThat(image && !sample.name.endsWith(".tif")).isFalse();
  }

  @Property(tries = 1000)
  void rubbishAfterTheMagicNeverEscapes(@ForAll("samples") Sample sample, @ForAll byte[] rubbish) {
    byte[] bytes = Arrays.copyOf(sample.bytes, 8 + rubbish.length);
    System.arraycopy(rubbish, 0, bytes, 8, rubbish.length);
    readsOrRefuses(sample.name, bytes);
  }

  /** Whether an image came out; anything thrown other than a refusal fails the test. */
  private static boolean readsOrRefuses(String name, byte[] bytes) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    boolean image;
    try {
      Plane plane = READER.read(ImageSource.of(name, bytes)).micrograph().pixels();
      assertThat(plane.size()).isLessThanOrEqualTo(MAX_PIXELS);
      assertThat(plane.values()).doesNotContain(Double.NaN);
      image = true;
    } catch (UnreadableImage e) {
      assertThat(e).hasMessageStartingWith(name + ": ");
      image = false;
    }
    long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
    assertThat(allocated).as("bytes allocated for " + name).isLessThan(MAX_ALLOCATED);
    return image;
  }
}
